import { type MoneyUnit, parseAmount } from '#shared/money/amount';
import { findPack, PACKS, packOfYear } from '#shared/packs/built-in/index';
import { completeRows, createReport, FOOTER_BLOCK } from '#shared/report/create';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import {
  type Cell,
  makeTables,
  type PrintedWords,
  type Report,
  type ReportTable,
  type Row,
  tableOf,
} from '#shared/report/report';
import { withOwnIds } from '#shared/report/rows/own-ids';
import { RowFinder } from '#shared/report/rows/row-finder';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';
import { isFreeTable, parseAddress } from '#shared/tables/address';
import { type Block, type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { statementOf } from './statement.ts';
import { describeIssue, describeJsonError, describeUnknownPack, quote } from './transcription-problems.ts';
import {
  LINE,
  type TranscribedRow,
  type TranscribedTable,
  type TranscriptionFile,
  transcriptionSchema,
} from './transcription-schema.ts';

/** Thrown only within this module, with the location in the file; returned as a `Result` to callers. */
class Refusal extends Error {}

/**
 * Reads a transcription file (JSON, see docs/transcription.md) with the template it names. Every figure is kept
 * as printed; nothing is corrected. Fails with one sentence that names the location in the file.
 */
export function readTranscription(
  content: string,
  id: string,
  packs: readonly TemplatePack[] = PACKS,
): Result<{ readonly report: Report; readonly pack: TemplatePack }> {
  const json = parseJson(content);
  if (!json.ok) return json;
  const { value, altered } = plainValue(json.value);
  const pack = packOf(value, packs);
  if (!pack.ok) return pack;
  const parsed = transcriptionSchema(pack.value).safeParse(value);
  if (!parsed.success) return failure('input', describeIssue(parsed.error.issues[0]));
  try {
    const report = build(parsed.data, id, pack.value);
    return success({ report, pack: pack.value }, alteredNotice(altered));
  } catch (error) {
    if (error instanceof Refusal) return failure('input', error.message);
    throw error;
  }
}

/** The template named in a file, or that of its year; the schema reports faults in either. */
function packOf(json: unknown, packs: readonly TemplatePack[]): Result<TemplatePack> {
  const { 模板, 年度 } = Object(json) as Record<string, unknown>;
  const id = typeof 模板 === 'string' ? 模板 : packOfYear(Number(年度));
  const pack = findPack(id, packs);
  return pack === null ? failure('input', describeUnknownPack(id, packs)) : success(pack);
}

function build(file: TranscriptionFile, id: string, pack: TemplatePack): Report {
  const empty = createReport({ id, 部门: file.部门, 年度: file.年度, 单位: file.单位, pack });
  const tables = makeTables((table) => {
    const definition = pack.tables.find((each) => each.id === table);
    const given = file[table];
    const read = definition !== undefined && given !== undefined;
    return read ? readTable(definition, given, file.单位) : tableOf(empty.tables, table);
  }, Object.keys(empty.tables).filter(isFreeTable));
  const read = {
    ...empty,
    说明: file.说明 ?? null,
    tables,
    texts: {
      部门概况: file.部门概况 ?? null,
      决算情况说明: file.决算情况说明 ?? null,
      名词解释: file.名词解释 ?? null,
    },
    facts: file.补充数据 ?? {},
    reasons: file.原因 ?? {},
    附件1: file.附件1 ?? null,
    附件2: file.附件2 ?? null,
  };
  return applyWrites(read, reasonWrites(read, file.按批复数填列 ?? {})).report;
}

/** Adds the reasons of figures against their formulas to their cells. */
function reasonWrites(report: Report, reasons: Readonly<Record<string, string>>): readonly Write[] {
  const rows = new RowFinder(report);
  return Object.entries(reasons).map(([at, reason]) => {
    const place = parseAddress(at);
    const cell = place === null ? undefined : rows.find(place)?.cells[place.column];
    if (place === null || cell === undefined)
      throw new Refusal(`文件的 按批复数填列 里“${quote(at)}”不是表中的单元格，请改正地址`);
    return { kind: 'cell', ...place, cell: { ...cell, reason } };
  });
}

function readTable(definition: TableDefinition, given: TranscribedTable, unit: MoneyUnit): ReportTable {
  const rows = definition.blocks.flatMap((block) => readBlock(definition, block, given[block.id], unit));
  const footer = (definition.footer ?? []).flatMap(({ row, label, column }): Row[] => {
    const printed = given[row] as string | null | undefined;
    if (printed === undefined) return [];
    const cell = readCell(printed, unit, `${definition.id}.${row}`);
    return [{ id: row, block: FOOTER_BLOCK, code: null, label, cells: { [column]: cell } }];
  });
  const all = completeRows(definition, withOwnIds([...rows, ...footer]));
  return { printed: printedOtherwise(definition, given, all), rows: all };
}

function readBlock(definition: TableDefinition, block: Block, given: unknown, unit: MoneyUnit): Row[] {
  if (given === undefined) return [];
  const path = `${definition.id}.${block.id}`;
  if (block.rows.kind === 'record') {
    const cells = readCells(block, given as TranscribedRow, unit, path);
    return [{ id: block.rows.row, block: block.id, code: null, label: block.rows.row, cells }];
  }
  let named = 0;
  const rows = (given as TranscribedRow[]).map((row, at) => {
    const read = readRow(block, row, unit, `${path}[${at}]`);
    // rows named by people have no id of their own
    const isTotal = block.rows.kind === 'open' && block.rows.total !== undefined && read.id === 合计;
    return block.rows.kind === 'open' && !isTotal ? { ...read, id: String(++named) } : read;
  });
  if (block.rows.kind === 'lines') refuseRepeatedLine(rows, path);
  return rows;
}

function refuseRepeatedLine(rows: readonly Row[], path: string): void {
  const at = rows.findIndex((row, index) => rows.findIndex(({ id }) => id === row.id) < index);
  if (at !== -1) {
    throw new Refusal(`文件 ${path}[${at}].行次 的 ${rows[at]?.id} 前面已经有了，请删去重复的一行`);
  }
}

function readRow(block: Block, given: TranscribedRow, unit: MoneyUnit, path: string): Row {
  const value = (role: string) => given[block.columns.find((column) => column.role === role)?.id ?? ''];
  const code = (value('code') as string | null | undefined) ?? null;
  const label = String(value('label'));
  const cells = readCells(block, given, unit, path);
  if (block.rows.kind === 'open') {
    return { id: label, block: block.id, code, label, cells };
  }
  if (block.rows.kind !== 'lines') {
    if (code === null && label.replace(/\s/g, '') !== 合计)
      throw new Refusal(`文件 ${path} 缺少科目编码，请补上`);
    return { id: code ?? 合计, block: block.id, code, label, cells };
  }
  const line = given[LINE] as number;
  if (!block.rows.lines.some((each) => each.number === line)) {
    throw new Refusal(`文件 ${path}.行次 的 ${line} 不是本模板的行次，请核对模板或改正行次`);
  }
  return { id: String(line), block: block.id, code: null, label, cells };
}

function readCells(block: Block, given: TranscribedRow, unit: MoneyUnit, path: string): Record<string, Cell> {
  const amounts = block.columns.filter((column) => column.role === 'amount');
  const words = block.columns.filter(({ id, role }) => role === 'words' && given[id]);
  return Object.fromEntries([
    ...amounts.map(({ id }) => [id, readCell(given[id] as string | null, unit, `${path}.${id}`)]),
    ...words.map(({ id }) => [id, { amount: null, printed: given[id] as string }]),
  ]);
}

function readCell(printed: string | null, unit: MoneyUnit, path: string): Cell {
  if (printed === null) return { amount: null, printed: null };
  const parsed = parseAmount(printed, unit);
  if (!parsed.ok) throw new Refusal(`文件 ${path}：${quote(parsed.error.message)}`);
  if (parsed.value === null) throw new Refusal(`文件 ${path} 的“${quote(printed)}”不是金额；空白请写 null`);
  return { amount: parsed.value, printed };
}

function printedOtherwise(
  definition: TableDefinition,
  given: TranscribedTable,
  rows: readonly Row[],
): PrintedWords {
  const { 标题, 注, 说明, 表头 } = given as PrintedWords;
  return {
    ...(标题 === undefined || 标题 === definition.title ? {} : { 标题 }),
    ...(注 === undefined || 注 === definition.note ? {} : { 注 }),
    ...(说明 === undefined || 说明 === statementOf(definition, rows) ? {} : { 说明 }),
    ...(表头 === undefined ? {} : { 表头 }),
  };
}

function parseJson(content: string): Result<unknown> {
  const text = content.replace(/^\uFEFF/, '');
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure('input', describeJsonError(error, text));
  }
}
