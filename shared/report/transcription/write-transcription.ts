import type { Fen } from '#shared/money/amount';
import { formatAmount } from '#shared/money/amount';
import { DEFAULT_PACK_ID, packOfYear } from '#shared/packs/built-in/index';
import { FOOTER_BLOCK } from '#shared/report/create';
import { isCommentKey } from '#shared/report/notes/comments';
import { isSourceKey } from '#shared/report/notes/fact-sources';
import { printedIn } from '#shared/report/printed';
import { type Report, type ReportTable, type Row, tableIds, tableOf, wordsIn } from '#shared/report/report';
import { type Address, address } from '#shared/tables/address';
import { type Block, type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { statementOf } from './statement.ts';
import { LINE, type TranscribedRow, type TranscribedTable } from './transcription-schema.ts';

/**
 * Writes a report in the transcription format. A figure unchanged since it was printed is written in that form,
 * others as they print now. `valueAt` returns the value of each cell.
 */
export function writeTranscription(
  report: Report,
  pack: TemplatePack,
  valueAt: (at: Address) => Fen | null,
): string {
  const tables = pack.tables.map((definition) => [
    definition.id,
    writeTable(definition, tableOf(report.tables, definition.id), new Writer(report, valueAt)),
  ]);
  const { 部门概况, 决算情况说明, 名词解释 } = report.texts;
  return `${JSON.stringify(
    {
      ...optional('说明', report.说明),
      ...(isUnderstood(pack, report.年度) ? {} : { 模板: pack.id }),
      部门: report.部门,
      年度: report.年度,
      单位: report.单位,
      ...optional('部门概况', 部门概况),
      ...Object.fromEntries(tables),
      ...optional('决算情况说明', 决算情况说明),
      ...optional('名词解释', 名词解释),
      ...optional('按批复数填列', reasonsOf(report)),
      ...optional('补充数据', entriesOf(report.facts)),
      ...optional('原因', entriesOf(wordsOf(report))),
      ...optional('附件1', report.附件1),
      ...optional('附件2', report.附件2),
    },
    null,
    1,
  )}\n`;
}

/** The texts written; a transcription contains no sources of figures and no comments. */
function wordsOf({ reasons }: Report): Report['reasons'] {
  return Object.fromEntries(
    Object.entries(reasons).filter(([key]) => !isSourceKey(key) && !isCommentKey(key)),
  );
}

/** A record sorted by key; `null` if it is empty. */
function entriesOf<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> | null {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Files had no 模板 while there was only one; files with that one are still written without it. */
function isUnderstood({ id }: TemplatePack, year: number): boolean {
  return id === DEFAULT_PACK_ID && id === packOfYear(year);
}

/** The reasons of figures against their formulas, by address; `null` if there are none. */
function reasonsOf(report: Report): Readonly<Record<string, string>> | null {
  const reasons = tableIds(report.tables).flatMap((id) =>
    tableOf(report.tables, id).rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, { reason }]) =>
        reason === undefined ? [] : [[address(id, row.id, column), reason] as const],
      ),
    ),
  );
  return reasons.length === 0 ? null : Object.fromEntries(reasons);
}

class Writer {
  readonly #report: Report;
  readonly #valueAt: (at: Address) => Fen | null;

  constructor(report: Report, valueAt: (at: Address) => Fen | null) {
    this.#report = report;
    this.#valueAt = valueAt;
  }

  cell(table: TableDefinition, row: Row, column: string): string | null {
    const entry = row.cells[column];
    const printed = entry === undefined ? null : printedIn(entry, this.#report.单位);
    if (printed !== null) return printed;
    const value = this.#valueAt(address(table.id, row.id, column));
    return value === null ? null : formatAmount(value, this.#report.单位);
  }
}

function writeTable(definition: TableDefinition, table: ReportTable, writer: Writer): TranscribedTable {
  const { printed } = table;
  const blocks = definition.blocks.map((block) => [block.id, writeBlock(definition, block, table, writer)]);
  const footer = table.rows
    .filter((row) => row.block === FOOTER_BLOCK)
    .map((row) => [row.id, writer.cell(definition, row, definition.footer?.[0]?.column ?? '')]);
  return {
    标题: printed.标题 ?? definition.title,
    ...Object.fromEntries(blocks),
    ...Object.fromEntries(footer),
    ...optional('表头', printed.表头),
    ...optional('说明', printed.说明 ?? statementOf(definition, table.rows)),
    注: printed.注 ?? definition.note,
  };
}

function writeBlock(
  definition: TableDefinition,
  block: Block,
  table: ReportTable,
  writer: Writer,
): TranscribedRow | readonly TranscribedRow[] | undefined {
  const rows = table.rows
    .filter((row) => row.block === block.id)
    .map((row) => writeRow(definition, block, row, writer));
  if (block.rows.kind === 'record') return rows[0];
  const isEmpty = block.rows.kind === 'subjects' && rows.length === 1 && hasNoFigures(block, rows[0]);
  return isEmpty ? [] : rows;
}

function hasNoFigures(block: Block, row: TranscribedRow | undefined): boolean {
  return (
    row?.科目名称 === 合计 &&
    block.columns.every(({ id, role }) => (role !== 'amount' && role !== 'words') || row[id] === null)
  );
}

function writeRow(definition: TableDefinition, block: Block, row: Row, writer: Writer): TranscribedRow {
  const line = block.rows.kind === 'lines' ? { [LINE]: Number(row.id) } : {};
  const columns = Object.fromEntries(
    block.columns.map((column) => {
      if (column.role === 'line') return [column.id, /^\d+$/.test(row.id) ? Number(row.id) : null];
      if (column.role === 'code') return [column.id, row.code];
      if (column.role === 'words') return [column.id, wordsIn(row.cells[column.id]) || null];
      return [column.id, column.role === 'label' ? row.label : writer.cell(definition, row, column.id)];
    }),
  );
  return { ...line, ...columns };
}

function optional<K extends string, V>(key: K, value: V | null | undefined): Partial<Record<K, V>> {
  return value === null || value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
