import type { z } from 'zod';
import { type MoneyUnit, parseAmount } from '../money/amount.ts';
import { failure, type Result, success } from '../result.ts';
import { type Block, type TableDefinition, type TemplatePack, 合计 } from '../tables/grammar.ts';
import { completeRows, createReport, FOOTER_BLOCK } from './create.ts';
import {
  type Cell,
  makeTables,
  type PrintedWords,
  type Report,
  type ReportTable,
  type Row,
} from './report.ts';
import {
  isTableKey,
  type TranscribedRow,
  type TranscribedTable,
  type TranscriptionFile,
  transcriptionSchema,
} from './transcription-schema.ts';

/** Thrown inside this module only, with the place in the file; it becomes a `Result` at the door. */
class Refusal extends Error {}

/**
 * Reads a transcription file (JSON, see docs/transcription.md). Every figure is kept as printed; nothing is
 * corrected. Fails with one sentence that names the place in the file.
 */
export function readTranscription(
  content: string,
  options: { readonly id: string; readonly pack: TemplatePack },
): Result<Report> {
  const json = parseJson(content);
  if (!json.ok) return json;
  const parsed = transcriptionSchema(options.pack).safeParse(json.value);
  if (!parsed.success) return failure('input', describeIssue(parsed.error.issues[0]));
  try {
    return success(build(parsed.data, options));
  } catch (error) {
    if (error instanceof Refusal) return failure('input', error.message);
    throw error;
  }
}

function build(file: TranscriptionFile, { id, pack }: { id: string; pack: TemplatePack }): Report {
  const empty = createReport({ id, 部门: file.部门, 年度: file.年度, 单位: file.单位, pack });
  const tables = makeTables((table) => {
    const definition = pack.tables.find((each) => each.id === table);
    const given = file[table];
    const read = definition !== undefined && given !== undefined;
    return read ? readTable(definition, given, file.单位) : empty.tables[table];
  });
  return {
    ...empty,
    说明: file.说明 ?? null,
    tables,
    texts: {
      部门概况: file.部门概况 ?? null,
      决算情况说明: file.决算情况说明 ?? null,
      名词解释: file.名词解释 ?? null,
    },
    附件1: file.附件1 ?? null,
    附件2: file.附件2 ?? null,
  };
}

function readTable(definition: TableDefinition, given: TranscribedTable, unit: MoneyUnit): ReportTable {
  const rows = definition.blocks.flatMap((block) => readBlock(definition, block, given[block.id], unit));
  const footer = (definition.footer ?? []).flatMap(({ row, label, column }): Row[] => {
    const printed = given[row] as string | null | undefined;
    if (printed === undefined) return [];
    const cell = readCell(printed, unit, `${definition.id}.${row}`);
    return [{ id: row, block: FOOTER_BLOCK, code: null, label, cells: { [column]: cell } }];
  });
  const all = completeRows(definition, number([...rows, ...footer]));
  return { printed: printedOtherwise(definition, given), rows: all };
}

function readBlock(definition: TableDefinition, block: Block, given: unknown, unit: MoneyUnit): Row[] {
  if (given === undefined) return [];
  const path = `${definition.id}.${block.id}`;
  if (block.rows.kind === 'record') {
    const cells = readCells(block, given as TranscribedRow, unit, path);
    return [{ id: block.rows.row, block: block.id, code: null, label: block.rows.row, cells }];
  }
  return (given as TranscribedRow[]).map((row, index) => readRow(block, row, unit, `${path}[${index}]`));
}

function readRow(block: Block, given: TranscribedRow, unit: MoneyUnit, path: string): Row {
  const value = (role: string) => given[block.columns.find((column) => column.role === role)?.id ?? ''];
  const code = (value('code') as string | null | undefined) ?? null;
  const label = String(value('label'));
  const cells = readCells(block, given, unit, path);
  if (block.rows.kind !== 'lines') {
    if (code === null && label !== 合计) throw new Refusal(`文件 ${path} 缺少科目编码，请补上`);
    return { id: code ?? 合计, block: block.id, code, label, cells };
  }
  const line = value('line') as number;
  if (!block.rows.lines.some((each) => each.number === line)) {
    throw new Refusal(`文件 ${path}.行次 的 ${line} 不是本模板的行次，请核对模板或改正行次`);
  }
  return { id: String(line), block: block.id, code: null, label, cells };
}

function readCells(block: Block, given: TranscribedRow, unit: MoneyUnit, path: string): Record<string, Cell> {
  const amounts = block.columns.filter((column) => column.role === 'amount');
  return Object.fromEntries(
    amounts.map(({ id }) => [id, readCell(given[id] as string | null, unit, `${path}.${id}`)]),
  );
}

function readCell(printed: string | null, unit: MoneyUnit, path: string): Cell {
  if (printed === null) return { amount: null, printed: null };
  const parsed = parseAmount(printed, unit);
  if (!parsed.ok) throw new Refusal(`文件 ${path}：${parsed.error.message}`);
  if (parsed.value === null) throw new Refusal(`文件 ${path} 的“${printed}”不是金额；空白请写 null`);
  return { amount: parsed.value, printed };
}

/** Gives repeated rows ids of their own: a printed document may list a 科目 twice. */
function number(rows: readonly Row[]): readonly Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}#${count}` };
  });
}

function printedOtherwise(definition: TableDefinition, given: TranscribedTable): PrintedWords {
  const words = given as PrintedWords;
  return {
    ...(words.标题 !== undefined && words.标题 !== definition.title ? { 标题: words.标题 } : {}),
    ...(words.注 !== undefined && words.注 !== definition.note ? { 注: words.注 } : {}),
    ...(words.说明 !== undefined && words.说明 !== definition.emptyNote ? { 说明: words.说明 } : {}),
    ...(words.表头 === undefined ? {} : { 表头: words.表头 }),
  };
}

function parseJson(content: string): Result<unknown> {
  try {
    return success(JSON.parse(content.replace(/^\uFEFF/, '')));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(detail)?.[1];
    const line =
      position === undefined ? '末尾' : `第 ${content.slice(0, Number(position)).split('\n').length} 行`;
    return failure('input', `文件不是完整的 JSON：在${line}处无法读取，请重新导出后再试`);
  }
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? []).reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const full = path === '' ? key : `${path}.${key}`;
    return isTableKey(key)
      ? `文件里的表“${full}”不在本模板中，请核对表号`
      : `文件里有不认识的项“${full}”，请删去或改名`;
  }
  const place = path === '' ? '文件' : `文件的 ${path} `;
  if (issue?.code === 'invalid_type')
    return `${place}类型不对，应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
  if (issue?.code === 'too_big') return `${place}太长或太大，请检查文件`;
  return `${place}的内容不合要求，请对照格式说明改正`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  array: '数组',
  object: '对象',
  record: '对象',
};
