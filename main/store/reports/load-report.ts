import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { fen, type MoneyUnit } from '#shared/money/amount';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import type {
  Cell,
  ParagraphEntry,
  PrintedWords,
  Report,
  ReportTables,
  Row,
  TextPart,
} from '#shared/report/report';
import { makeTables, TEXT_PARTS } from '#shared/report/report';
import { isFreeTable, type TableId } from '#shared/tables/address';

/** Reads one whole report from the rows of the database. */

interface ReportRecord {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly pack: string;
  readonly unit: MoneyUnit;
  readonly remark: string | null;
}

interface CellRecord {
  readonly form: string;
  readonly form_row: string;
  readonly form_column: string;
  readonly amount: number | null;
  readonly printed: string | null;
  readonly reason: string | null;
  readonly source: string | null;
}

/** A listed report; with `removed`, also one that was removed from the list. */
export function loadReport(database: Database, id: string, removed = false): Report | null {
  const record = statement(
    database,
    `SELECT r.id, d.name, r.year, r.pack, r.unit, r.remark
       FROM reports r JOIN departments d ON d.id = r.department WHERE r.id = ? AND (r.deleted_at IS NULL OR ?)`,
  ).get(id, removed ? 1 : 0) as ReportRecord | undefined;
  if (record === undefined) return null;
  return {
    id: record.id,
    部门: record.name,
    年度: record.year,
    单位: record.unit,
    pack: record.pack,
    说明: record.remark,
    tables: loadTables(database, id),
    texts: loadTexts(database, id),
    facts: loadPairs<number>(database, 'SELECT key, value FROM facts WHERE report = ? ORDER BY key', id),
    reasons: loadPairs<string>(
      database,
      'SELECT key, words AS value FROM reasons WHERE report = ? ORDER BY key',
      id,
    ),
    附件1: loadAnnex<Annex1>(database, id, '附件1'),
    附件2: loadAnnex<Annex2>(database, id, '附件2'),
  };
}

function loadPairs<T>(database: Database, query: string, report: string): Readonly<Record<string, T>> {
  const rows = statement(database, query).all(report) as { key: string; value: T }[];
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function loadTables(database: Database, report: string): ReportTables {
  const words = new Map(
    (
      statement(database, 'SELECT form, words FROM form_words WHERE report = ?').all(report) as {
        form: TableId;
        words: string;
      }[]
    ).map((row) => [row.form, JSON.parse(row.words) as PrintedWords]),
  );
  const rows = loadRows(database, report, loadCells(database, report));
  const free = [...new Set<string>([...words.keys(), ...rows.keys()])].filter(isFreeTable);
  return makeTables((form) => ({ printed: words.get(form) ?? {}, rows: rows.get(form) ?? [] }), free);
}

function loadRows(
  database: Database,
  report: string,
  cells: ReadonlyMap<string, Readonly<Record<string, Cell>>>,
): ReadonlyMap<string, Row[]> {
  const found = statement(
    database,
    'SELECT form, id, block, code, label FROM form_rows WHERE report = ? ORDER BY form, position',
  ).all(report) as { form: string; id: string; block: string; code: string | null; label: string }[];
  const byForm = new Map<string, Row[]>();
  for (const { form, ...row } of found) {
    const list = byForm.get(form) ?? [];
    list.push({ ...row, cells: cells.get(`${form}/${row.id}`) ?? {} });
    byForm.set(form, list);
  }
  return byForm;
}

function loadCells(database: Database, report: string): ReadonlyMap<string, Record<string, Cell>> {
  const found = statement(
    database,
    'SELECT form, form_row, form_column, amount, printed, reason, source FROM cells WHERE report = ?',
  ).all(report) as CellRecord[];
  const byRow = new Map<string, Record<string, Cell>>();
  for (const record of found) {
    const key = `${record.form}/${record.form_row}`;
    const cells = byRow.get(key) ?? {};
    cells[record.form_column] = toCell(record);
    byRow.set(key, cells);
  }
  return byRow;
}

/** A stored cell; `undefined` if it is empty. */
export function loadCell(database: Database, report: string, ...at: readonly [string, string, string]) {
  const record = statement(
    database,
    `SELECT form, form_row, form_column, amount, printed, reason, source FROM cells
     WHERE report = ? AND form = ? AND form_row = ? AND form_column = ?`,
  ).get(report, ...at) as CellRecord | undefined;
  return record === undefined ? undefined : toCell(record);
}

function toCell({ amount, printed, reason, source }: CellRecord): Cell {
  return {
    amount: amount === null ? null : fen(amount),
    printed,
    ...(reason === null ? {} : { reason }),
    ...(source === null ? {} : { source }),
  };
}

export function loadTexts(database: Database, report: string): Report['texts'] {
  const found = statement(database, 'SELECT part, paragraphs FROM texts WHERE report = ?').all(report) as {
    part: TextPart;
    paragraphs: string;
  }[];
  const byPart = new Map(found.map((row) => [row.part, JSON.parse(row.paragraphs) as ParagraphEntry[]]));
  return Object.fromEntries(TEXT_PARTS.map((part) => [part, byPart.get(part) ?? null])) as Report['texts'];
}

export function loadAnnex<T>(database: Database, report: string, id: string): T | null {
  const found = statement(database, 'SELECT content FROM annexes WHERE report = ? AND id = ?').get(
    report,
    id,
  ) as { content: string } | undefined;
  return found === undefined ? null : (JSON.parse(found.content) as T);
}
