import type { Context } from '#shared/checks/context/context';
import { gentle } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { columnBefore, namedColumn } from '#shared/claims/by-section/three-public-columns';
import type { FormFigures } from '#shared/claims/form-figures';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

/** The costs of 公开09, with their codes in 公开06. */
export const COSTS = [
  ['因公出国（境）费', '30212'],
  ['公务接待费', '30217'],
  ['公务用车运行维护费', '30231'],
  ['公务用车购置费', '31013'],
] as const;

/** Counts in the section on 三公, with the columns they belong to. */
export function countsAndMoney({ paragraphs, forms, coverage }: Context): readonly Breach[] {
  return paragraphs
    .filter((paragraph) => paragraph.section === '三公经费')
    .flatMap((paragraph) =>
      paragraph.numbers.flatMap((number): readonly Breach[] => {
        const column = countedColumn(paragraph, number);
        const money = column === null ? null : moneyOf(column, paragraph, forms);
        if (column === null || money === null) return [];
        const kept = /保有/.test(number.before);
        if (number.value > 0 === money > 0 || (kept && money === 0)) return [];
        // Vehicles may be removed, and guests paid for, before or after the year.
        const isOdd = kept || money > 0;
        const said =
          money > 0
            ? `${column}有支出，这里写的是“${number.printed}”`
            : `${column}没有支出，这里写的是“${number.printed}”`;
        return [
          {
            where: whereWords(paragraph, [number.from, number.to]),
            severity: isOdd ? gentle('warning', coverage) : 'warning',
            message: said,
            actual: number.printed,
          },
        ];
      }),
    );
}

/** The cost that a count belongs to, if its own sentence says so. */
function countedColumn(paragraph: Paragraph, number: TextNumber): string | null {
  const named = number.kind === 'count' ? namedColumn(paragraph, number) : null;
  if (named === null || /[。；]/.test(named.since)) return null;
  if (named.column === '国内' && /外[宾事]/.test(named.since)) return null;
  const isVehicle = /[辆台]$/.test(number.unit);
  const says = named.column === '公务用车购置费' ? /购置|更新|新增/ : /保有/;
  return isVehicle && !says.test(number.before) ? null : named.column;
}

/** The spending on what is counted: a column of 公开09, or the amount stated before it in the paragraph. */
function moneyOf(column: string, paragraph: Paragraph, forms: FormFigures): number | null {
  if (COSTS.some(([cost]) => cost === column)) {
    const { known, value } = forms.figure('公开09', '决算数', column);
    return known ? (value ?? 0) : null;
  }
  if (column !== '外宾' && column !== '国内') return null;
  const said = paragraph.numbers.find(
    (number) => number.kind === 'amount' && columnBefore(paragraph, number) === column,
  );
  return said?.value ?? null;
}

/** Vehicles acquired or disposed of. */
const MOVED = /(处置|报废|出售|购置|新增|更新|减少|增加)[^，。；]*$/;

/** Checks that vehicles in use do not exceed all vehicles. */
export function keptVehicles({ paragraphs }: Context): readonly Breach[] {
  const vehicles = (section: string) =>
    paragraphs
      .filter((paragraph) => paragraph.section === section)
      .flatMap((paragraph) =>
        paragraph.numbers
          .filter((number) => /[辆台]$/.test(number.unit))
          .map((number) => ({ paragraph, number })),
      );
  const total = vehicles('国有资产').find(
    ({ number }) => /车辆(共|合计)?$/.test(number.before) && !MOVED.test(number.before),
  );
  if (total === undefined) return [];
  return vehicles('三公经费').flatMap(({ paragraph, number }): readonly Breach[] => {
    if (!/保有/.test(number.before) || number.value <= total.number.value) return [];
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        message: `公务用车保有量 ${number.printed} 大于国有资产一节的车辆总数 ${total.number.printed}`,
        expected: `不大于 ${total.number.printed}`,
        actual: number.printed,
      },
    ];
  });
}
