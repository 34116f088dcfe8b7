import { type Fen, formatExact, groupThousands } from '#shared/money/amount';
import { factSource } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import type { FactDefinition } from '#shared/tables/fact-grammar';

/** The hover text of a fact, a line each: the other unit, and its source. */
export function hintOfFact({ key, kind }: FactDefinition, report: Report): string {
  const value = report.facts[key];
  if (value === undefined) return '';
  const other = report.单位 === '元' ? '万元' : '元';
  const amount = kind === 'amount' ? `${groupThousands(formatExact(value as Fen, other))} ${other}` : '';
  const source = factSource(report, key);
  return [amount, source === null ? '' : `来自 ${source}`].filter((line) => line !== '').join('\n');
}
