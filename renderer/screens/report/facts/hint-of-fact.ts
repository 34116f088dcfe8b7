import { type Fen, formatExact, groupThousands } from '#shared/money/amount';
import type { FactDefinition } from '#shared/narrative/facts';
import type { Report } from '#shared/report/report';

/** What is said of a fact on hover, a line each: the other unit. */
export function hintOfFact({ key, kind }: FactDefinition, { facts, 单位 }: Report): string {
  const value = facts[key];
  if (value === undefined || kind !== 'amount') return '';
  const other = 单位 === '元' ? '万元' : '元';
  return `${groupThousands(formatExact(value as Fen, other))} ${other}`;
}
