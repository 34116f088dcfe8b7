import type { Database } from 'better-sqlite3';
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
import { TABLE_IDS, type TableId } from '#shared/tables/address';

/** Reads and writes one whole report as rows of the database. No computation, no transaction of its own. */

interface ReportRecord {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly pack: string;
  readonly unit: MoneyUnit;
  readonly remark: string | null;
}

export function loadReport(database: Database, id: string): Report | null {
  const record = database
    .prepare(
      `SELECT r.id, d.name, r.year, r.pack, r.unit, r.remark
       FROM reports r JOIN departments d ON d.id = r.department WHERE r.id = ? AND r.deleted_at IS NULL`,
    )
    .get(id) as ReportRecord | undefined;
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
  const rows = database.prepare(query).all(report) as { key: string; value: T }[];
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function loadTables(database: Database, report: string): ReportTables {
  const words = new Map(
    (
      database.prepare('SELECT form, words FROM form_words WHERE report = ?').all(report) as {
        form: TableId;
        words: string;
      }[]
    ).map((row) => [row.form, JSON.parse(row.words) as PrintedWords]),
  );
  const rows = loadRows(database, report, loadCells(database, report));
  return makeTables((form) => ({ printed: words.get(form) ?? {}, rows: rows.get(form) ?? [] }));
}

function loadRows(
  database: Database,
  report: string,
  cells: ReadonlyMap<string, Readonly<Record<string, Cell>>>,
): ReadonlyMap<string, Row[]> {
  const found = database
    .prepare('SELECT form, id, block, code, label FROM form_rows WHERE report = ? ORDER BY form, position')
    .all(report) as { form: string; id: string; block: string; code: string | null; label: string }[];
  const byForm = new Map<string, Row[]>();
  for (const { form, ...row } of found) {
    const list = byForm.get(form) ?? [];
    list.push({ ...row, cells: cells.get(`${form}/${row.id}`) ?? {} });
    byForm.set(form, list);
  }
  return byForm;
}

function loadCells(database: Database, report: string): ReadonlyMap<string, Record<string, Cell>> {
  const found = database
    .prepare('SELECT form, form_row, form_column, amount, printed FROM cells WHERE report = ?')
    .all(report) as {
    form: string;
    form_row: string;
    form_column: string;
    amount: number | null;
    printed: string | null;
  }[];
  const byRow = new Map<string, Record<string, Cell>>();
  for (const { form, form_row, form_column, amount, printed } of found) {
    const key = `${form}/${form_row}`;
    const cells = byRow.get(key) ?? {};
    cells[form_column] = { amount: amount === null ? null : fen(amount), printed };
    byRow.set(key, cells);
  }
  return byRow;
}

function loadTexts(database: Database, report: string): Report['texts'] {
  const found = database.prepare('SELECT part, paragraphs FROM texts WHERE report = ?').all(report) as {
    part: TextPart;
    paragraphs: string;
  }[];
  const byPart = new Map(found.map((row) => [row.part, JSON.parse(row.paragraphs) as ParagraphEntry[]]));
  return Object.fromEntries(TEXT_PARTS.map((part) => [part, byPart.get(part) ?? null])) as Report['texts'];
}

function loadAnnex<T>(database: Database, report: string, id: string): T | null {
  const found = database.prepare('SELECT content FROM annexes WHERE report = ? AND id = ?').get(report, id) as
    | { content: string }
    | undefined;
  return found === undefined ? null : (JSON.parse(found.content) as T);
}

export function insertReport(database: Database, report: Report, changedAt: string): void {
  database.prepare('INSERT INTO departments (name) VALUES (?) ON CONFLICT DO NOTHING').run(report.部门);
  database
    .prepare(
      `INSERT INTO reports (id, department, year, pack, unit, remark, changed_at)
       VALUES (?, (SELECT id FROM departments WHERE name = ?), ?, ?, ?, ?, ?)`,
    )
    .run(report.id, report.部门, report.年度, report.pack, report.单位, report.说明, changedAt);
  for (const form of TABLE_IDS) insertTable(database, report, form);
  for (const part of TEXT_PARTS) {
    const paragraphs = report.texts[part];
    if (paragraphs !== null) writeText(database, report.id, part, paragraphs);
  }
  for (const [key, value] of Object.entries(report.facts)) writeFact(database, report.id, key, value);
  for (const [key, words] of Object.entries(report.reasons)) writeReason(database, report.id, key, words);
  for (const id of ['附件1', '附件2'] as const) {
    const content = report[id];
    if (content === null) continue;
    database.prepare('INSERT INTO annexes VALUES (?, ?, ?)').run(report.id, id, JSON.stringify(content));
  }
}

function insertTable(database: Database, report: Report, form: TableId): void {
  const { printed, rows } = report.tables[form];
  if (Object.keys(printed).length > 0) {
    database.prepare('INSERT INTO form_words VALUES (?, ?, ?)').run(report.id, form, JSON.stringify(printed));
  }
  rows.forEach((row, position) => {
    insertRow(database, report.id, form, row, position);
    for (const [column, cell] of Object.entries(row.cells))
      writeCell(database, report.id, form, row.id, column, cell);
  });
}

export function insertRow(
  database: Database,
  report: string,
  form: TableId,
  row: Row,
  position: number,
): void {
  database
    .prepare(
      'INSERT INTO form_rows (report, form, id, position, block, code, label) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(report, form, row.id, position, row.block, row.code, row.label);
}

export function writeCell(
  database: Database,
  report: string,
  form: TableId,
  row: string,
  column: string,
  cell: Cell | null,
): void {
  if (cell === null) {
    database
      .prepare('DELETE FROM cells WHERE report = ? AND form = ? AND form_row = ? AND form_column = ?')
      .run(report, form, row, column);
    return;
  }
  database
    .prepare('INSERT OR REPLACE INTO cells VALUES (?, ?, ?, ?, ?, ?)')
    .run(report, form, row, column, cell.amount, cell.printed);
}

export function writeText(
  database: Database,
  report: string,
  part: TextPart,
  paragraphs: readonly ParagraphEntry[] | null,
): void {
  database.prepare('DELETE FROM texts WHERE report = ? AND part = ?').run(report, part);
  if (paragraphs !== null) {
    database.prepare('INSERT INTO texts VALUES (?, ?, ?)').run(report, part, JSON.stringify(paragraphs));
  }
}

export function writeFact(database: Database, report: string, key: string, value: number | null): void {
  if (value === null) database.prepare('DELETE FROM facts WHERE report = ? AND key = ?').run(report, key);
  else database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?, ?)').run(report, key, value);
}

/** No words at all take the reason away. */
export function writeReason(database: Database, report: string, key: string, words: string): void {
  if (words === '') database.prepare('DELETE FROM reasons WHERE report = ? AND key = ?').run(report, key);
  else database.prepare('INSERT OR REPLACE INTO reasons VALUES (?, ?, ?)').run(report, key, words);
}
