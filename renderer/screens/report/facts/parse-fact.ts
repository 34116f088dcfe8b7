import { type MoneyUnit, parseAmount, toHalfWidth } from '#shared/money/amount';
import { failure, type Result, success } from '#shared/result';
import type { FactKind } from '#shared/tables/fact-grammar';

/**
 * Parses a typed fact: an amount into 分, a count into an integer, a score into hundredths of a point; blank is
 * `null`.
 */
export function parseFact(text: string, kind: FactKind, unit: MoneyUnit): Result<number | null> {
  if (kind === 'amount') return parseAmount(text, unit);
  const plain = toHalfWidth(text).trim();
  if (plain === '') return success(null);
  if (kind === 'count') {
    return /^\d{1,9}$/.test(plain)
      ? success(Number(plain))
      : failure('input', `“${text}”不是个数，请填写整数`);
  }
  const score = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain);
  if (score === null) return failure('input', `“${text}”不是得分，请填写至多两位小数的数`);
  return success(Number(score[1]) * 100 + Number((score[2] ?? '').padEnd(2, '0')));
}
