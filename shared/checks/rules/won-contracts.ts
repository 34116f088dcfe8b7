import type { Context } from '#shared/checks/context/context';
import { difference, sayAmount, whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { procurementKind } from '#shared/claims/by-section/parts/procurement-kinds';
import { isRounding } from '#shared/report/rounding';

/**
 * Contracts won by 中小企业, reserved or not, are part of all purchases; those won by 小微企业 are part of
 * the former.
 */
export function wonContracts({ paragraphs, report }: Context): readonly Breach[] {
  const amounts = paragraphs
    .filter(({ section }) => section === '政府采购')
    .flatMap((paragraph) => paragraph.numbers.map((number) => ({ paragraph, number })))
    .filter(({ number }) => number.kind === 'amount');
  const total = amounts.find(({ number }) => procurementKind(number.before) === '总额')?.number;
  const won = amounts.filter(({ number }) => /由中小企业供应商(中标|成交)/.test(number.before));
  const last = won.at(-1);
  if (total === undefined || last === undefined || won.length < 2) return [];
  const sum = won.reduce((all, { number }) => all + number.value, 0);
  if (sum <= total.value || isRounding(sum - total.value, won.length)) return [];
  const { paragraph, number } = last;
  const said = won.map((each) => each.number.printed).join('、');
  return [
    {
      where: whereWords(paragraph, [number.from, number.to]),
      message: `中小企业中标或成交的 ${said} 合计 ${sayAmount(sum, report.单位)}，大于政府采购总额“${total.printed}”`,
      expected: `合计不大于 ${sayAmount(total.value, report.单位)}`,
      actual: number.printed,
      difference: difference(sum, total.value),
    },
  ];
}
