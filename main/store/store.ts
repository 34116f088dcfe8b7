import type { Database } from 'better-sqlite3';
import type { ReportSummary } from '#shared/api/contract';
import type { Cell, ParagraphEntry, Report, Row, TextPart } from '#shared/report/report';
import type { Place, TableId } from '#shared/tables/address';
import { checksum } from './checksum.ts';
import {
  insertReport,
  insertRow,
  loadReport,
  writeCell,
  writeFact,
  writeReason,
  writeText,
} from './report-rows.ts';

/** One entry of the change log; `before` and `after` are as people read them. */
export interface Change {
  readonly what: string;
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type Loaded =
  | { readonly kind: 'sound'; readonly report: Report }
  | { readonly kind: 'missing' }
  /** What is stored is not what was saved. */
  | { readonly kind: 'damaged' };

export interface CellWrite extends Change {
  readonly at: Place;
  readonly cell: Cell | null;
}

/** The database file was removed or replaced while it was open. */
export class FileMovedError extends Error {}

/** Keeps reports. Each writing method is one transaction and is on disk when it returns. */
export class Store {
  readonly #database: Database;
  readonly #now: () => Date;

  readonly #isInPlace: () => boolean;

  /** `isInPlace` tells whether the file is still the one that was opened: SQLite itself would not notice. */
  constructor(database: Database, now: () => Date, isInPlace: () => boolean = () => true) {
    this.#database = database;
    this.#now = now;
    this.#isInPlace = isInPlace;
  }

  list(): readonly ReportSummary[] {
    return this.#database
      .prepare(
        `SELECT r.id, d.name AS 部门, r.year AS 年度, r.pack, r.changed_at AS changedAt
         FROM reports r JOIN departments d ON d.id = r.department
         WHERE r.deleted_at IS NULL ORDER BY r.year DESC, d.name, r.pack`,
      )
      .all() as ReportSummary[];
  }

  /** A report as it was last written, checked against its checksum. */
  load(id: string): Loaded {
    const stored = this.#database
      .prepare('SELECT checksum FROM reports WHERE id = ? AND deleted_at IS NULL')
      .get(id) as { checksum: string | null } | undefined;
    if (stored === undefined) return { kind: 'missing' };
    const report = this.#read(id);
    const sound = report !== null && (stored.checksum === null || stored.checksum === checksum(report));
    return sound ? { kind: 'sound', report } : { kind: 'damaged' };
  }

  /** Damage shows as text that is no JSON or an amount that is no amount, or as a failing read. */
  #read(id: string): Report | null {
    try {
      return loadReport(this.#database, id);
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError || isCorruption(error)) return null;
      throw error;
    }
  }

  find(of: Pick<Report, '部门' | '年度' | 'pack'>): string | null {
    const found = this.list().find(
      (each) => each.部门 === of.部门 && each.年度 === of.年度 && each.pack === of.pack,
    );
    return found?.id ?? null;
  }

  /** A department's report of a year, whatever its pack. */
  findAnyPack(部门: string, 年度: number): string | null {
    return this.list().find((each) => each.部门 === 部门 && each.年度 === 年度)?.id ?? null;
  }

  add(report: Report, what: string): void {
    this.#write(report.id, () => {
      insertReport(this.#database, report, this.#now().toISOString());
      this.#log(report.id, { what, place: `${report.部门} ${report.年度}`, before: null, after: null });
    });
  }

  /** The report leaves the list but stays in the file. */
  remove(id: string): void {
    this.#write(id, () => {
      this.#database
        .prepare('UPDATE reports SET deleted_at = ? WHERE id = ?')
        .run(this.#now().toISOString(), id);
      this.#log(id, { what: '删除报表', place: '', before: null, after: null });
    });
  }

  /** How many changes of a report are on record. */
  changeCount(id: string): number {
    return this.#database.prepare('SELECT count(*) FROM changes WHERE report = ?').pluck().get(id) as number;
  }

  /** Puts another report in the place of the one with its id, which leaves the list but stays in the file. */
  replace(report: Report, newId: string, what: string): void {
    this.#database.transaction(() => {
      const standing = this.find(report);
      if (standing !== null) this.remove(standing);
      this.add({ ...report, id: newId }, what);
    })();
  }

  writeCells(id: string, writes: readonly CellWrite[]): void {
    this.#write(id, () => {
      for (const { at, cell, ...change } of writes) {
        writeCell(this.#database, id, at.table, at.row, at.column, cell);
        this.#log(id, change);
      }
    });
  }

  /** Puts a row at `position` among the rows of its form. */
  addRow(id: string, form: TableId, row: Row, position: number): void {
    this.#write(id, () => {
      this.#database
        .prepare(
          'UPDATE form_rows SET position = position + 1 WHERE report = ? AND form = ? AND position >= ?',
        )
        .run(id, form, position);
      insertRow(this.#database, id, form, row, position);
      this.#log(id, { what: '增加科目', place: form, before: null, after: `${row.code ?? ''} ${row.label}` });
    });
  }

  deleteRow(id: string, form: TableId, row: Row): void {
    this.#write(id, () => {
      this.#database
        .prepare('DELETE FROM form_rows WHERE report = ? AND form = ? AND id = ?')
        .run(id, form, row.id);
      this.#log(id, { what: '删除科目', place: form, before: `${row.code ?? ''} ${row.label}`, after: null });
    });
  }

  writeText(id: string, part: TextPart, paragraphs: readonly ParagraphEntry[] | null): void {
    this.#write(id, () => {
      writeText(this.#database, id, part, paragraphs);
      this.#log(id, { what: '修改文字', place: part, before: null, after: null });
    });
  }

  writeFacts(id: string, facts: readonly { readonly key: string; readonly value: number | null }[]): void {
    this.#write(id, () => {
      for (const { key, value } of facts) {
        writeFact(this.#database, id, key, value);
        this.#log(id, {
          what: '补充数据',
          place: key,
          before: null,
          after: value === null ? null : String(value),
        });
      }
    });
  }

  /** Reasons given in any report, latest first, each once. */
  earlierReasons(): readonly string[] {
    return this.#database
      .prepare(
        `SELECT after FROM changes WHERE what = '填写原因' AND after IS NOT NULL
         GROUP BY after ORDER BY max(sequence) DESC LIMIT 200`,
      )
      .pluck()
      .all() as string[];
  }

  writeReason(id: string, key: string, words: string): void {
    this.#write(id, () => {
      writeReason(this.#database, id, key, words);
      this.#log(id, { what: '填写原因', place: key, before: null, after: words === '' ? null : words });
    });
  }

  #write(id: string, work: () => void): void {
    if (!this.#isInPlace()) throw new FileMovedError();
    this.#database.transaction(() => {
      work();
      const report = loadReport(this.#database, id);
      this.#database
        .prepare('UPDATE reports SET changed_at = ?, checksum = ? WHERE id = ?')
        .run(this.#now().toISOString(), report === null ? null : checksum(report), id);
    })();
  }

  #log(report: string, { what, place, before, after }: Change): void {
    this.#database
      .prepare('INSERT INTO changes (report, at, what, place, before, after) VALUES (?, ?, ?, ?, ?, ?)')
      .run(report, this.#now().toISOString(), what, place, before, after);
  }
}

function isCorruption(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code);
}
