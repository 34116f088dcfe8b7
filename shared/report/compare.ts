import { formatExact, type MoneyUnit } from '#shared/money/amount';
import { address, type TableId } from '#shared/tables/address';
import { isCommentKey } from './notes/comments.ts';
import { isSourceKey } from './notes/fact-sources.ts';
import { printedIn } from './printed.ts';
import {
  type Cell,
  type ParagraphEntry,
  type PrintedWords,
  type Report,
  type ReportTable,
  TEXT_PARTS,
  tableIds,
  tableOf,
  wordsIn,
} from './report.ts';

/** One difference between two states of a report, with both values formatted for people. */
export interface Difference {
  readonly place: string;
  readonly there: string;
  readonly here: string;
}

/** Every cell, row, text and annex in which two reports differ. Figures are given in the unit of `here`. */
export function compareReports(there: Report, here: Report): readonly Difference[] {
  return [
    ...idsOfBoth(here, there).flatMap((id) => compareTables(id, there, here)),
    ...TEXT_PARTS.flatMap((part) => comparePart(part, words(there.texts[part]), words(here.texts[part]))),
    ...(['附件1', '附件2'] as const).flatMap((id) => comparePart(id, json(there[id]), json(here[id]))),
    ...compareRecords('补充数据', there.facts, here.facts),
    ...compareRecords('原因', withoutSources(there.reasons), withoutSources(here.reasons)),
    ...comparePart('填列单位', there.单位, here.单位),
  ];
}

/** Sources of figures and comments are not differences between reports. */
function withoutSources(reasons: Report['reasons']): Report['reasons'] {
  return Object.fromEntries(
    Object.entries(reasons).filter(([key]) => !isSourceKey(key) && !isCommentKey(key)),
  );
}

/** Only the report's own texts: parts left to the template are not compared. */
function words(entries: readonly ParagraphEntry[] | null): string | undefined {
  return entries
    ?.flatMap((entry) => {
      if (typeof entry === 'string') return [entry];
      return entry.markup === null ? [] : [entry.markup === '' ? `（删去 ${entry.key}）` : entry.markup];
    })
    .join('\n');
}

function compareRecords(
  name: string,
  there: Readonly<Record<string, string | number>>,
  here: Readonly<Record<string, string | number>>,
): readonly Difference[] {
  const keys = new Set([...Object.keys(there), ...Object.keys(here)]);
  return [...keys].flatMap((key) => comparePart(`${name} ${key}`, text(there[key]), text(here[key])));
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function compareTables(id: TableId, there: Report, here: Report): readonly Difference[] {
  const [one, other] = [cellsOf(id, tableOf(there.tables, id)), cellsOf(id, tableOf(here.tables, id))];
  const places = new Set([...one.keys(), ...other.keys()]);
  const cells = [...places].flatMap((place) =>
    comparePart(place, show(one.get(place), here.单位), show(other.get(place), here.单位)),
  );
  const [words, others] = [tableOf(there.tables, id).printed, tableOf(here.tables, id).printed];
  return [
    ...cells,
    ...comparePart(`${id} 科目`, rowsOf(tableOf(there.tables, id)), rowsOf(tableOf(here.tables, id))),
    ...(['标题', '注', '说明'] as const).flatMap((name) =>
      comparePart(`${id} ${name}`, words[name], others[name]),
    ),
    ...comparePart(`${id} 表头`, heads(words.表头), heads(others.表头)),
  ];
}

function cellsOf(id: TableId, table: ReportTable): ReadonlyMap<string, Cell> {
  return new Map(
    table.rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, cell]) => [address(id, row.id, column), cell] as const),
    ),
  );
}

function rowsOf(table: ReportTable): string {
  return table.rows.map((row) => `${row.code ?? row.id} ${row.label}`).join('、');
}

function heads(names: PrintedWords['表头']): string | undefined {
  return (
    names &&
    Object.entries(names)
      .map(([column, name]) => `${column}：${name}`)
      .join('、')
  );
}

function show(cell: Cell | undefined, unit: MoneyUnit): string | undefined {
  if (cell === undefined) return undefined;
  const figure = wordsIn(cell) || (printedIn(cell, unit) ?? formatExact(cell.amount, unit));
  return cell.reason === undefined ? figure : `${figure}（${cell.reason}）`;
}

function comparePart(
  place: string,
  there: string | undefined,
  here: string | undefined,
): readonly Difference[] {
  if (there === here) return [];
  return [{ place, there: shorten(there), here: shorten(here) }];
}

function json(value: unknown): string | undefined {
  return value === null ? undefined : JSON.stringify(value);
}

function shorten(text: string | undefined): string {
  if (text === undefined) return '（无）';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function idsOfBoth(here: Report, there: Report): readonly TableId[] {
  return [...new Set([...tableIds(here.tables), ...tableIds(there.tables)])];
}
