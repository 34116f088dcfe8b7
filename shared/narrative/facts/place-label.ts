import { type Report, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { ownFactName } from '#shared/tables/fact-grammar';
import { BUDGET, FACTS, LAST_YEAR } from './facts.ts';

const LABELS: ReadonlyMap<string, string> = new Map(FACTS.map(({ key, label }) => [key, label]));

/** Names a cell or a fact for people: 公开02 2080101 行政运行 财政拨款收入; 因公出国（境）团组数. */
export function placeLabel(place: string, report: Report): string {
  return cellLabel(place, report) ?? factLabel(place, report);
}

/** The name of a fact in the standard list or a pack; `null` if its key is its name. */
export function definedLabel(key: string): string | null {
  return LABELS.get(key) ?? ownFactName(key)?.replaceAll('/', ' ') ?? null;
}

/** Names a fact for people, whether it is standard, the pack's own, 年初预算 of a 项, or a cell of last year. */
export function factLabel(key: string, report: Report): string {
  const known = definedLabel(key);
  if (known !== null) return known;
  if (key.startsWith(LAST_YEAR)) return `上年度 ${placeLabel(key.slice(LAST_YEAR.length), report)}`;
  if (!key.startsWith(BUDGET)) return key.replaceAll('/', ' ');
  const code = key.slice(BUDGET.length);
  return `年初预算 ${code} ${functionalSubjects(report.年度).nameOf(code) ?? ''}`.trim();
}

function cellLabel(at: string, report: Report): string | null {
  const place = parseAddress(at);
  if (place === null) return null;
  const row = tableOf(report.tables, place.table).rows.find(({ id }) => id === place.row);
  const name = row === undefined || row.label === place.row ? '' : ` ${row.label.replace(/\s/g, '')}`;
  return `${place.table} ${place.row}${name} ${place.column}`;
}
