import type { Address } from '#shared/tables/address';
import type { BoundFormula } from './cell.ts';

/**
 * A formula as Excel text without the leading `=`. `locate` returns a cell's A1 reference. If all sources are
 * blank the result is an empty text, as on the printed form.
 */
export function excelFormula(formula: BoundFormula, locate: (address: Address) => string): string {
  const plus = references(formula, 1, locate);
  const minus = references(formula, -1, locate);
  const all = [...plus, ...minus].join(',');
  const difference = minus.length > 0 ? `-SUM(${minus.join(',')})` : '';
  return `IF(COUNT(${all})=0,"",SUM(${plus.join(',')})${difference})`;
}

/** Excel takes at most 255 arguments; consecutive cells of a column are given as ranges. */
function references(formula: BoundFormula, sign: 1 | -1, locate: (address: Address) => string): string[] {
  const cells = formula.terms.filter((term) => term.sign === sign).map((term) => locate(term.address));
  const ranges: { first: string; last: string }[] = [];
  for (const reference of cells) {
    const open = ranges.at(-1);
    if (open !== undefined && follows(open.last, reference)) open.last = reference;
    else ranges.push({ first: reference, last: reference });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last.split('!').at(-1)}`));
}

function follows(before: string, after: string): boolean {
  const [, column, row] = /^(.*?)(\d+)$/.exec(before) ?? [];
  return after === `${column}${Number(row) + 1}`;
}

/** A formula in words, e.g. “＝第1至8行之和”, “≥公开04第28行“金额””. */
export function formulaSentence({ atLeast, sentence }: BoundFormula): string {
  return `${atLeast ? '≥' : '＝'}${sentence}`;
}
