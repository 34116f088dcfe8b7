import type { MoneyUnit } from '#shared/money/amount';
import { fen } from '#shared/money/amount';
import {
  evaluateField,
  type Lookup,
  MISSING,
  printsAsZero,
  type Quantity,
} from '#shared/narrative/fields/field';
import { parseField } from '#shared/narrative/fields/markup';
import type { Condition, ListSource } from '#shared/tables/text-grammar';

/** The input for evaluating a condition. */
export interface Judge {
  readonly lookup: Lookup;
  readonly unit: MoneyUnit;
  readonly lengthOf: (list: ListSource) => number;
}

export function holds(condition: Condition, judge: Judge): boolean {
  if ('has' in condition) return numberAt(condition.has, judge) !== null;
  if ('zero' in condition) return isZero(condition.zero, judge);
  if ('same' in condition) return printAlike(condition.same, judge);
  if ('negative' in condition) return (numberAt(condition.negative, judge) ?? 0) < 0;
  if ('any' in condition) return judge.lengthOf(condition.any) > 0;
  if ('not' in condition) return !holds(condition.not, judge);
  if ('and' in condition) return condition.and.every((each) => holds(each, judge));
  return condition.or.some((each) => holds(each, judge));
}

/** Whether two figures are known and their difference prints as zero. */
export function printAlike([first, second]: readonly [string, string], judge: Judge): boolean {
  const [a, b] = [numberAt(first, judge), numberAt(second, judge)];
  return a !== null && b !== null && printsAsZero(fen(a - b), judge.unit);
}

/** The number of a reference or a field (分, or a count); `null` if it is missing. */
export function numberAt(source: string, judge: Judge): number | null {
  return numberOf(quantityAt(source, judge));
}

function quantityAt(source: string, { lookup, unit }: Judge): Quantity {
  const expression = parseField(source);
  return expression === null ? MISSING : evaluateField(expression, lookup, unit);
}

function isZero(source: string, judge: Judge): boolean {
  const value = quantityAt(source, judge);
  if (value.kind === 'amount') return printsAsZero(value.amount, judge.unit);
  return numberOf(value) === 0;
}

function numberOf(value: Quantity): number | null {
  switch (value.kind) {
    case 'amount':
      return value.amount;
    case 'count':
      return value.count;
    case 'score':
      return value.hundredths;
    default:
      return null;
  }
}
