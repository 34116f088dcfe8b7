import { type Fen, fen, formatAmount, type MoneyUnit, sumFen } from '#shared/money/amount';
import { type BasisPoints, formatPercent, ratio } from '#shared/money/ratio';
import { assertNever } from '#shared/result';
import type { FieldExpression, FieldFunction } from './markup.ts';
import { sharesOf } from './shares.ts';

/** The value of a reference or field. `missing` prints as 【缺数】 and is a finding. */
export type Quantity =
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: BasisPoints }
  /** Points of an evaluation, in hundredths. */
  | { readonly kind: 'score'; readonly hundredths: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'missing' };

/** Looks up a reference in the tables, last year's figures or the facts. */
export type Lookup = (reference: string) => Quantity;

export const MISSING: Quantity = { kind: 'missing' };
export const MISSING_TEXT = '【缺数】';

/**
 * Evaluates a field. A ratio with a zero base is missing: the template then chooses other words. Amounts that
 * print alike in `unit` compare as equal, so that no text can say “增加0.00”.
 */
export function evaluateField(expression: FieldExpression, lookup: Lookup, unit: MoneyUnit = '元'): Quantity {
  if (expression.kind === 'reference') return lookup(expression.reference);
  const values = expression.operands.map((operand) => evaluateField(operand, lookup, unit));
  const amounts = values.map(numberOf).filter((amount) => amount !== null);
  if (amounts.length < values.length) return MISSING;
  if (expression.name === '构成') return share(expression.operands, amounts);
  const counted = values.every((value) => value.kind === 'count');
  if (expression.name === '合计') return measured(sumFen(amounts), counted);
  const [first, second] = amounts;
  if (first === undefined || second === undefined) return MISSING;
  return apply(expression.name, first, second, counted ? null : unit);
}

/** `unit` is `null` for counts, which compare exactly. */
function apply(
  name: Exclude<FieldFunction, '合计' | '构成'>,
  first: Fen,
  second: Fen,
  unit: MoneyUnit | null,
): Quantity {
  const difference = fen(first - second);
  switch (name) {
    case '差额':
      return measured(fen(Math.abs(difference)), unit === null);
    case '占比':
    case '完成率':
      return percentage(ratio(first, second));
    case '增幅':
      return percentage(ratio(fen(Math.abs(difference)), second));
    case '增减':
      return word(difference, unit, '增加', '减少', '持平');
    case '升降':
      return word(difference, unit, '增长', '下降', '持平');
    case '大小':
      return word(difference, unit, '大于', '小于', '等于');
    default:
      return assertNever(name);
  }
}

/** `parts` are all operands: the requested part, then every part of the whole. */
function share(operands: readonly FieldExpression[], amounts: readonly Fen[]): Quantity {
  const [asked, ...parts] = operands.map((operand) => JSON.stringify(operand));
  const at = asked === undefined ? -1 : parts.indexOf(asked);
  return percentage(sharesOf(amounts.slice(1))[at] ?? null);
}

/** Whether an amount prints as zero in `unit`; a blank is not an amount. */
export function printsAsZero(amount: Fen, unit: MoneyUnit): boolean {
  return formatAmount(amount, unit) === '0.00';
}

/**
 * Prints a quantity without its unit: amounts with two decimals, percentages with their sign, counts as integers.
 */
export function formatQuantity(value: Quantity, unit: MoneyUnit): string {
  switch (value.kind) {
    case 'amount':
      return formatAmount(value.amount, unit);
    case 'count':
      return String(value.count);
    case 'percent':
      return formatPercent(value.percent);
    case 'score':
      return formatHundredths(value.hundredths);
    case 'word':
      return value.word;
    case 'missing':
      return MISSING_TEXT;
    default:
      return assertNever(value);
  }
}

/** Prints hundredths without trailing zeros: `100`, `93.9`, `98.74`. */
export function formatHundredths(hundredths: number): string {
  return formatPercent(hundredths as BasisPoints).replace(/\.?0*%$/, '');
}

function numberOf(value: Quantity): Fen | null {
  if (value.kind === 'amount') return value.amount;
  return value.kind === 'count' ? fen(value.count) : null;
}

function measured(amount: Fen | null, counted: boolean): Quantity {
  if (amount === null) return MISSING;
  return counted ? { kind: 'count', count: amount } : { kind: 'amount', amount };
}

function percentage(percent: BasisPoints | null): Quantity {
  return percent === null ? MISSING : { kind: 'percent', percent };
}

function word(difference: Fen, unit: MoneyUnit | null, more: string, less: string, same: string): Quantity {
  const equal = unit === null ? difference === 0 : printsAsZero(difference, unit);
  return { kind: 'word', word: equal ? same : difference > 0 ? more : less };
}
