import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { BUDGET, FACTS, factKind } from '#shared/narrative/facts/facts';
import { type Report, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';

/** Names a cell or fact for people: 公开02 2080101 行政运行 财政拨款收入; 因公出国（境）团组数. */
export function labelOf(place: string, report: Report): string {
  const cell = parseAddress(place);
  if (cell === null) return factLabel(place, report);
  const row = tableOf(report.tables, cell.table).rows.find(({ id }) => id === cell.row);
  const name = row === undefined || row.label === cell.row ? '' : ` ${row.label.replace(/\s/g, '')}`;
  return `${cell.table} ${cell.row}${name} ${cell.column}`;
}

function factLabel(key: string, { 年度 }: Report): string {
  const known = FACTS.find((fact) => fact.key === key)?.label;
  if (known !== undefined) return known;
  if (!key.startsWith(BUDGET)) return key;
  const code = key.slice(BUDGET.length);
  return `年初预算 ${code} ${functionalSubjects(年度).nameOf(code) ?? ''}`.trim();
}

/** A figure of a place in the report's unit, with all that it holds; a count as it is. */
export function show(place: string, value: number | null, unit: MoneyUnit): string {
  if (value === null) return '';
  return isAmount(place) ? formatExact(value as Fen, unit) : String(value);
}

/** The same with its unit, for a sentence. */
export function sayKind(kind: 'amount' | 'count', value: number, unit: MoneyUnit): string {
  return kind === 'amount' ? `${formatExact(value as Fen, unit)}${unit}` : String(value);
}

function isAmount(place: string): boolean {
  return parseAddress(place) !== null || factKind(place) === 'amount';
}
