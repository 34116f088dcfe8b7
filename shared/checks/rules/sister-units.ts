import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { isSameDepartment } from '#shared/report/department-name';

/** The subject of a sentence on its own accounts: 示例县第二中学共有车辆2辆, …2023年度政府采购支出总额. */
const SPEAKER =
  /(?<=^|[。；，]\s*)(?<name>(?![经由向从按对为与和报受在据])[\u4e00-\u9fa5（）()]{4,30}(?:局|委|办|院|部|会|厅|室|馆|站|队|所|校|学|园|中心|委员会|办公室|政府|法院|街道))\s*(?:20\d\d\s*年(?:度|末)?[，,]?\s*)?(?=共有(?:车辆|公务)|政府采购支出|机关运行经费(?:支出|决算)|收、?[入支]总计|支出总计|[“"]?三公|资产总额|开支财政拨款|(?:没有|[无未])[^，。；]{0,20}(?:收入|支出|经费))/dg;
/** The subject where the accounts are said to include units. */
const INCLUDES =
  /(?<=^|[。；，]\s*)(?<name>[\u4e00-\u9fa5（）()]{4,30}?(?:局|委|办|院|部|会|厅|室|馆|站|队|所|校|学|园|中心|委员会|办公室|政府|法院|街道))\s*(?=(?:20\d\d\s*年度?)?(?:部门|单位)决算(?:包括|由|编制范围))/dg;

/**
 * Sentences whose subject is another unit of the same place: text copied from its document. A unit that the document
 * names elsewhere too may be one of the department's own.
 */
export function sisterUnits(context: Context, isOwnPlace: (name: string) => boolean): readonly Breach[] {
  const { report, paragraphs } = context;
  return paragraphs
    .filter(({ isHeading }) => !isHeading)
    .flatMap((paragraph) => {
      if (paragraph.part === '名词解释') return [];
      const pattern = paragraph.part === '部门概况' ? INCLUDES : SPEAKER;
      return [...paragraph.text.matchAll(pattern)].flatMap(({ groups, indices }): readonly Breach[] => {
        const [name, range] = [groups?.name ?? '', indices?.groups?.name];
        if (range === undefined || !isOwnPlace(name) || !isOther(name, context)) return [];
        return [
          {
            where: whereWords(paragraph, range),
            message: `“${name}”不是本部门“${report.部门}”，请核对是不是别的单位的文字`,
            expected: report.部门,
            actual: name,
          },
        ];
      });
    });
}

function isOther(name: string, { report, paragraphs }: Context): boolean {
  if (isShortFor(name, report.部门) || isShortFor(report.部门, name)) return false;
  if (bare(name).at(-1) !== bare(report.部门).at(-1)) return false;
  return paragraphs.reduce((count, { text }) => count + text.split(name).length - 1, 0) === 1;
}

function bare(name: string): string {
  return name.replace(/[（(](本级|机关|汇总|部门)[）)]|\s/g, '');
}

/** Whether the characters of one name stand in the other in this order: 示例县供销社 and 示例县供销合作社. */
export function isShortFor(short: string, long: string): boolean {
  if (isSameDepartment(short, long)) return true;
  const chars = [...bare(short)];
  let next = 0;
  for (const char of bare(long)) if (char === chars[next]) next++;
  return next === chars.length;
}
