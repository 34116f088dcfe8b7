import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { sentenceAfter, sentenceBefore } from '#shared/claims/text/reach';

/** A year in which something is counted at the end: 截至2022年12月31日，本部门共有车辆3辆. */
const STOCK =
  /(?:截至|截止到?)\s*(?<year>20\d\d)\s*年\s*(?:(?<day>12\s*月(?:\s*31\s*日)?)|度?[末底])[，,]?(?<said>[^，。；]{0,40}?(?:车辆|用车|保有|资产|设备|房屋|人员|编制))/dg;

/** What a sentence states of the report's own year: 2022年度政府采购支出总额5万元. */
const STATED =
  /(?<=^|[。；：:]\s*)(?<year>20\d\d)\s*年度?[，,]?\s*(?<said>(?:政府采购|政府购买服务|机关运行经费|[“"]?三公[”"]?经费(?:财政拨款)?支出决算|(?:本)?(?:部门|单位)(?:政府采购|机关运行经费))[^，。；\d]*)\d/dg;

/**
 * Statements of this year's accounts that still bear another year. A paragraph that also states its own year compares
 * the two; of what is counted on a day, its sentence.
 */
export function leftoverYears({ report, paragraphs }: Context): readonly Breach[] {
  const said = (paragraph: Paragraph, pattern: RegExp) =>
    yearsOf(paragraph, pattern).filter(
      ({ year, isDay }) => year === report.年度 - 1 || (isDay && year !== report.年度),
    );
  return paragraphs
    .filter(({ part, isHeading }) => part === '决算情况说明' && !isHeading)
    .flatMap((paragraph) =>
      [
        ...said(paragraph, STOCK).filter((each) => isAlone(paragraph, each)),
        ...said(paragraph, STATED).filter((each) => isStray(paragraph, each)),
      ].map(
        ({ year, range }): Breach => ({
          where: whereWords(paragraph, range),
          message: `这里说的是本年的情况，写的是“${year}年”，这份决算是${report.年度}年度的`,
          expected: `${report.年度}年`,
          actual: `${year}年`,
        }),
      ),
    );

  /** Whether neither its sentence, nor the count of a day elsewhere in the paragraph, is of the report's own year. */
  function isAlone(paragraph: Paragraph, { isDay, range }: StatedYear): boolean {
    if (!isDay) return !mentions(paragraph.text, report.年度);
    const isCompared = yearsOf(paragraph, STOCK).some(({ year }) => year === report.年度);
    const sentence = sentenceBefore(paragraph.text, range[0]) + sentenceAfter(paragraph.text, range[0]);
    return !isCompared && !mentions(sentence, report.年度) && !/上年|去年|同比/.test(sentence);
  }

  /** Whether no other sentence says the same of the report's own year. */
  function isStray({ text }: Paragraph, { said: words }: StatedYear): boolean {
    const isOfOwn = paragraphs.some((paragraph) =>
      yearsOf(paragraph, STATED).some(({ year, said: other }) => year === report.年度 && other === words),
    );
    return !isOfOwn && !mentions(text, report.年度);
  }
}

interface StatedYear {
  readonly year: number;
  readonly said: string;
  readonly isDay: boolean;
  readonly range: readonly [number, number];
}

function yearsOf({ text }: Paragraph, pattern: RegExp): readonly StatedYear[] {
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, indices }) => {
    const range = indices?.groups?.year;
    return range === undefined
      ? []
      : [
          {
            year: Number(groups.year),
            said: (groups.said ?? '').replace(/\s/g, ''),
            isDay: groups.day !== undefined,
            range,
          },
        ];
  });
}

function mentions(text: string, year: number): boolean {
  return text.includes(String(year)) || /本年|今年|当年/.test(text);
}
