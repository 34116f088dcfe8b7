import type { Context } from '#shared/checks/context/context';
import { type LocatedText, locatedTexts } from '#shared/checks/context/texts';
import { gentle } from '#shared/checks/findings/group';
import type { Breach, Rule } from '#shared/checks/rule';
import type { TextNumber } from '#shared/claims/text/number';
import { tableOf } from '#shared/report/report';
import { leftoverYears } from './leftover-years.ts';

export const nameRules: readonly Rule[] = [
  {
    id: '本级汇总',
    title: '本级、汇总的口径全文一致',
    severity: 'error',
    basis: '公开口径应明确：部门汇总或单位本级（21）',
    scope: '文字',
    check: scopeOfReport,
  },
  {
    id: '级次用语',
    title: '没有其他级次留下的用语',
    severity: 'warning',
    basis: '模板改写遗留，如区级文本写“市级预算”（P-7）',
    scope: '文字',
    check: wrongLevel,
  },
  {
    id: '年度用语',
    title: '年度只出现本年和上年',
    severity: 'warning',
    basis: '往年文本改写遗留（22）',
    scope: '文字',
    check: (context) => [...wrongYear(context), ...cutYears(context), ...leftoverYears(context)],
  },
  {
    id: '称谓一致',
    title: '“部门”“单位”不整体替换成错词',
    severity: 'warning',
    basis: '官方名称中的“单位”不能替换为“部门”（11）',
    scope: '全文',
    check: (context) => replacedWords(context),
  },
];

/** A report of the 本级 does not cover the whole department; a 汇总 may name the 本级 among its units. */
function scopeOfReport({ report, paragraphs }: Context): readonly Breach[] {
  if (!/本级/.test(report.部门)) return [];
  const [own, other] = ['本级', '汇总'];
  const pattern = new RegExp(`(?<=[（(])${other}(?=[）)])|${other}(?=决算)`, 'g');
  return paragraphs.flatMap((paragraph) =>
    locatedTexts({ report: { ...report, 附件1: null, 附件2: null }, paragraphs: [paragraph] }).flatMap(
      (text) => hits(text, pattern, () => `报告名称是“${own}”，这里写的是“${other}”`, own),
    ),
  );
}

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['区', /[^\s](?<!自治|开发|新|园|景|矿|林|保护|示范|管理|特)区[^\s]*(局|委|办|院|中心|部|会|厅|室)/],
  ['县', /[^\s]县[^\s]*(局|委|办|院|中心|部|会|馆|室)/],
];

/** `市级预算` in the text of a 区 or 县: the sentence belongs to another level. */
function wrongLevel(context: Context): readonly Breach[] {
  const own = LEVELS.find(([, pattern]) => pattern.test(context.report.部门))?.[0];
  if (own === undefined) return [];
  const pattern = /(?<!省、)[市省]级(部门)?(预算|决算|财政(预算|决算))(项目)?/g;
  return locatedTexts(context)
    .filter(({ part }) => part === '决算情况说明')
    .flatMap((text) =>
      hits(text, pattern, (found) => `“${found}”像是上级模板的用语，本部门属${own}级`, null).map((each) => ({
        ...each,
        severity: gentle('warning', context.coverage),
      })),
    );
}

/** `202 年度`: a digit was lost. */
function cutYears(context: Context): readonly Breach[] {
  return locatedTexts(context).flatMap((text) =>
    hits(text, /(?<![\d.])(\d{3}|20\d{3})\s*年度/g, (found) => `“${found}”不是年度，少了或多了数字`, null),
  );
}

function wrongYear({ report, paragraphs, coverage }: Context): readonly Breach[] {
  const allowed = new Set([report.年度, report.年度 - 1]);
  const where = locatedTexts({ report: { ...report, 附件1: null, 附件2: null }, paragraphs });
  const usual = comparesWith(report.年度 - 1, paragraphs);
  const nameless = (number: TextNumber) => withoutName(number, report.部门);
  return paragraphs.flatMap((paragraph, index) => {
    const isOf =
      paragraph.part === '决算情况说明'
        ? (number: TextNumber) => speaksOfReport(number, coverage, usual)
        : (number: TextNumber) => paragraph.part === '部门概况' && isOfScope(number);
    const isTitle = isTitleOfYear(paragraph);
    const isWrong = ({ value }: TextNumber) => (isTitle ? value !== report.年度 : !allowed.has(value));
    return paragraph.numbers
      .filter((number) => number.kind === 'year' && isWrong(number) && (isTitle || isOf(nameless(number))))
      .map(({ from, to, printed }) => ({
        where: where[index]?.where([from, to]) ?? {},
        message: isTitle
          ? `这一部分的标题写的是“${printed}”，这份决算是${report.年度}年度的`
          : `“${printed}”不是本年（${report.年度}）也不是上年`,
        actual: printed,
      }));
  });
}

/** Whether a paragraph is the title of a part of this year's accounts: 第三部分 2023年度部门决算情况说明. */
function isTitleOfYear({ text }: Context['paragraphs'][number]): boolean {
  return /^\s*第[一二三四五六七八九十]+部分[^。；]*20\d\d\s*年度?[^。；\d]*决算[^。；\d]*$/.test(text);
}

/** Official words that contain 单位, and what a blind replacement turns them into. */
const REPLACED: readonly (readonly [wrong: string, right: string])[] = [
  ['附属部门', '附属单位'],
  ['机关事业部门', '机关事业单位'],
  ['行政事业部门', '行政事业单位'],
  ['部门价值', '单位价值'],
  ['事业部门', '事业单位'],
];

/** Whether a year identifies the report, and not a policy or a building. */
function speaksOfReport(number: TextNumber, coverage: Context['coverage'], usual: boolean): boolean {
  const { unit, after, before } = number;
  if (coverage !== null) return isOwnYear(number) || (usual && isCompared(number));
  return unit === '年度' || /^(年)?(末|期末|初|共|我部门|本部门)/.test(after) || /比$|与$/.test(before);
}

/** The number without the department's name directly behind it: 2024年度某某局面向中小企业…. */
function withoutName(number: TextNumber, name: string): TextNumber {
  const after = number.after
    .replace(/^[，,]/, '')
    .replace(/^[我本](部门|单位|[局委办院校镇乡]|街道|中心)/, '');
  return { ...number, after: name !== '' && after.startsWith(name) ? after.slice(name.length) : after };
}

/** Whether a year belongs to a statement of whose accounts a part describes. */
function isOfScope({ unit, after }: TextNumber): boolean {
  return unit === '年度' && /^(部门|单位)决算(编制)?(范围|包括)/.test(after);
}

/** Whether figures are compared with a year. */
function isCompared({ unit, before, after }: TextNumber): boolean {
  return (
    unit === '年度' && /[与同比较]$/.test(before) && /^(决算数?)?(相比|增加|减少|持平|增长|下降)/.test(after)
  );
}

/** Whether a text compares with a year elsewhere; if so, another year in such a place is a leftover. */
function comparesWith(year: number, paragraphs: Context['paragraphs']): boolean {
  return paragraphs.some(({ numbers }) =>
    numbers.some((number) => number.kind === 'year' && number.value === year && isCompared(number)),
  );
}

/**
 * In others' documents, only the year of their own figures counts: they may mention a project of another
 * year.
 */
function isOwnYear({ unit, after, before }: TextNumber): boolean {
  if (/[-—至到、]$|^[-—至到、]/.test(before) || /^[-—至到、]/.test(after)) return false;
  const own =
    /^(部门|单位)?(本年)?(决算|收入|支出|总收入|总支出|无|没有|收、?支|财政拨款|一般公共(预算|财政)|政府性基金|国有资本|“三公”|三公|因公出国|公务(用车|接待)|机关运行|政府采购|用于保障|面向(中小|小微)企业)/;
  const isGoal = /(绩效目标|跟踪(评价)?|自评)的$/.test(before) && /^项目/.test(after);
  if (unit === '年度' && isGoal) return true;
  return unit === '年度' && own.test(after) && !/(结转|项目|以前|自|从|根据|按)$/.test(before);
}

function replacedWords(context: Context): readonly Breach[] {
  const inTexts = locatedTexts(context).flatMap((text) =>
    REPLACED.flatMap(([wrong, right]) => {
      const before = wrong === '事业部门' ? '(?<!机关|行政|社会|公益|公用)' : '';
      return hits(text, new RegExp(`${before}${wrong}`, 'g'), () => `“${wrong}”应为“${right}”`, right);
    }),
  );
  return [...inTexts, ...replacedHeads(context)];
}

/** Labels and column headings of the forms. */
function replacedHeads({ report, pack }: Context): readonly Breach[] {
  return pack.tables.flatMap(({ id }) => {
    const { rows, printed } = tableOf(report.tables, id);
    const words = [
      ...rows.filter((row) => id !== '公开06' && row.code === null).map((row) => row.label),
      ...Object.values(printed.表头 ?? {}),
    ];
    return words.flatMap((text): readonly Breach[] => {
      const found = REPLACED.find(([wrong]) => text.includes(wrong));
      if (found === undefined) return [];
      const right = text.replace(found[0], found[1]);
      return [
        {
          where: { table: id, text },
          message: `${id} 的“${text}”应为“${right}”`,
          expected: right,
          actual: text,
        },
      ];
    });
  });
}

function hits(
  text: LocatedText,
  pattern: RegExp,
  say: (found: string) => string,
  expected: string | null,
): readonly Breach[] {
  return [...text.text.matchAll(pattern)].map((match) => ({
    where: text.where([match.index, match.index + match[0].length]),
    message: say(match[0]),
    expected,
    actual: match[0],
    correction: expected,
  }));
}
