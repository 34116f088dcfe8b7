import { type Fen, fen, formatAmount, type MoneyUnit, sumFen } from '../money/amount.ts';
import { type BasisPoints, formatPercent, ratio } from '../money/ratio.ts';
import { assertNever } from '../result.ts';
import type { FieldExpression, FieldFunction } from './markup.ts';

/** What a reference or a field amounts to. `missing` prints as 【缺数】 and is a finding. */
export type Quantity =
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: BasisPoints }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'missing' };

/** Looks a reference up in the tables, last year's figures or the typed facts. */
export type Lookup = (reference: string) => Quantity;

export const MISSING: Quantity = { kind: 'missing' };
export const MISSING_TEXT = '【缺数】';

/** Evaluates a field. A ratio that does not exist (a zero base) is missing: the template chooses other words. */
export function evaluateField(expression: FieldExpression, lookup: Lookup): Quantity {
  if (expression.kind === 'reference') return lookup(expression.reference);
  const amounts = expression.operands.map((operand) => amountOf(evaluateField(operand, lookup)));
  return amounts.every((amount) => amount !== null) ? apply(expression.name, amounts) : MISSING;
}

function apply(name: FieldFunction, amounts: readonly Fen[]): Quantity {
  const [first, second] = amounts;
  if (name === '合计') return quantity(sumFen(amounts));
  if (first === undefined || second === undefined) return MISSING;
  const difference = fen(first - second);
  switch (name) {
    case '差额':
      return quantity(fen(Math.abs(difference)));
    case '占比':
    case '完成率':
      return percentage(ratio(first, second));
    case '增幅':
      return percentage(ratio(fen(Math.abs(difference)), second));
    case '增减':
      return word(difference, '增加', '减少', '持平');
    case '升降':
      return word(difference, '增长', '下降', '持平');
    case '大小':
      return word(difference, '大于', '小于', '等于');
    default:
      return assertNever(name);
  }
}

/** Prints a quantity without its unit: amounts with two decimals, percents with their sign, counts whole. */
export function formatQuantity(value: Quantity, unit: MoneyUnit): string {
  switch (value.kind) {
    case 'amount':
      return formatAmount(value.amount, unit);
    case 'count':
      return String(value.count);
    case 'percent':
      return formatPercent(value.percent);
    case 'word':
      return value.word;
    case 'missing':
      return MISSING_TEXT;
    default:
      return assertNever(value);
  }
}

function amountOf(value: Quantity): Fen | null {
  if (value.kind === 'amount') return value.amount;
  return value.kind === 'count' ? fen(value.count) : null;
}

function quantity(amount: Fen | null): Quantity {
  return amount === null ? MISSING : { kind: 'amount', amount };
}

function percentage(percent: BasisPoints | null): Quantity {
  return percent === null ? MISSING : { kind: 'percent', percent };
}

function word(difference: Fen, more: string, less: string, same: string): Quantity {
  return { kind: 'word', word: difference > 0 ? more : difference < 0 ? less : same };
}
