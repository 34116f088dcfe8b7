import { type Report, type ReportTables, tableOf, withoutEmptyForms } from '#shared/report/report';
import { assertNever } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import { TableInWork } from './table-in-work.ts';
import type { Write } from './write.ts';

/** A write that took effect, with its inverse. */
export interface Done {
  readonly write: Write;
  readonly inverse: Write;
}

export interface Applied {
  readonly report: Report;
  /** The writes that changed something, in order. */
  readonly done: readonly Done[];
}

/**
 * Returns the report after all writes, in order; unchanged parts keep their identity. Throws RangeError if a row
 * to change is missing, or one to add exists (a defect of the caller, which has to check).
 */
export function applyWrites(report: Report, writes: readonly Write[]): Applied {
  const work = new ReportInWork(report);
  const done = writes
    .map((write) => ({ write, inverse: work.apply(write) }))
    .filter(({ write, inverse }) => JSON.stringify(write) !== JSON.stringify(inverse));
  return done.length === 0 ? { report, done } : { report: work.finish(), done };
}

/** The inverse writes, in the order in which to apply them. */
export function inverseOf(done: readonly Done[]): readonly Write[] {
  return done.map(({ inverse }) => inverse).reverse();
}

class ReportInWork {
  readonly #tables = new Map<TableId, TableInWork>();
  #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  finish(): Report {
    const changed = [...this.#tables].map(([id, table]) => [id, table.finish()] as const);
    return {
      ...this.#report,
      tables: withoutEmptyForms({
        ...this.#report.tables,
        ...Object.fromEntries(changed),
      } as ReportTables),
    };
  }

  /** Returns the inverse; its properties are in the same order as the write's. */
  apply(write: Write): Write {
    switch (write.kind) {
      case 'cell':
        return { ...write, cell: this.#table(write.table).setCell(write.row, write.column, write.cell) };
      case 'addRow':
        this.#table(write.table).add(write.row, write.position);
        return { kind: 'deleteRow', table: write.table, row: write.row.id };
      case 'deleteRow':
        return { kind: 'addRow', table: write.table, ...this.#table(write.table).delete(write.row) };
      case 'label':
        return { ...write, label: this.#table(write.table).setLabel(write.row, write.label) };
      case 'words':
        return { ...write, words: this.#table(write.table).setWords(write.words) };
      default:
        return this.#applyBesideTables(write);
    }
  }

  #applyBesideTables(write: Exclude<Write, { readonly table: TableId }>): Write {
    const before = this.#report;
    switch (write.kind) {
      case 'text':
        this.#report = { ...before, texts: { ...before.texts, [write.part]: write.paragraphs } };
        return { ...write, paragraphs: before.texts[write.part] };
      case 'fact':
        this.#report = { ...before, facts: withEntry(before.facts, write.key, write.value) };
        return { ...write, value: before.facts[write.key] ?? null };
      case 'reason':
        this.#report = { ...before, reasons: withEntry(before.reasons, write.key, write.words) };
        return { ...write, words: before.reasons[write.key] ?? null };
      case 'annex':
        this.#report = { ...before, [write.annex]: write.content };
        return { ...write, content: before[write.annex] } as Write;
      case 'title':
        this.#report = { ...before, 部门: write.部门, 年度: write.年度 };
        return { ...write, 部门: before.部门, 年度: before.年度 };
      case 'unit':
        this.#report = { ...before, 单位: write.unit };
        return { ...write, unit: before.单位 };
      case 'pack':
        this.#report = { ...before, pack: write.pack };
        return { ...write, pack: before.pack };
      case 'remark':
        this.#report = { ...before, 说明: write.remark };
        return { ...write, remark: before.说明 };
      default:
        return assertNever(write);
    }
  }

  #table(id: TableId): TableInWork {
    const open = this.#tables.get(id) ?? new TableInWork(tableOf(this.#report.tables, id));
    this.#tables.set(id, open);
    return open;
  }
}

/** A record with one entry set, or removed if `null`. */
function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const { [key]: _before, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
