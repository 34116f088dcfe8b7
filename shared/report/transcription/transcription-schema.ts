import { z } from 'zod';
import { MAX_FEN, MONEY_UNITS } from '#shared/money/amount';
import { annex1Schema, annex2Schema } from '#shared/report/annexes';
import { LONGEST_WORDS } from '#shared/report/report';
import { entryKey } from '#shared/report/schema';
import type { TableId } from '#shared/tables/address';
import type { Block, TableDefinition, TemplatePack } from '#shared/tables/grammar';

const amount = z.string().max(60).nullable();
const words = z.string().max(4000);
const paragraphs = z.array(z.string().max(20_000)).max(5000);
const MAX_ROWS = 20_000;
// created once: a pack has hundreds of columns, and zod takes longer to create their types than to use them
const optionalAmount = amount.optional();
const optionalWords = words.optional();
const line = z.int();
const optionalLine = line.nullable();
const label = z.string().min(1).max(200);
const printedText = z.string().max(LONGEST_WORDS).nullable();

/** Any printed 科目编码, except one that would be read as another row or as part of an address; or none. */
const code = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[^/#\p{Script=Han}]+$/u)
  .nullable();

const printedWords = {
  标题: optionalWords,
  注: optionalWords,
  说明: optionalWords,
};

/** The transcription file's schema for a pack: unknown keys are refused, a missing table is empty. */
export function transcriptionSchema(pack: TemplatePack) {
  const tables = Object.fromEntries(pack.tables.map((table) => [table.id, tableSchema(table).optional()]));
  return z.strictObject({
    说明: words.optional(),
    模板: z.string().optional(),
    部门: z.string().trim().min(1).max(200),
    年度: z.int().min(2000).max(2100),
    单位: z.enum(MONEY_UNITS),
    部门概况: paragraphs.optional(),
    决算情况说明: paragraphs.optional(),
    名词解释: paragraphs.optional(),
    按批复数填列: z.record(z.string().max(300), z.string().min(1).max(500)).optional(),
    补充数据: z.record(entryKey, z.int().min(-MAX_FEN).max(MAX_FEN)).optional(),
    原因: z.record(entryKey, z.string().min(1).max(20_000)).optional(),
    附件1: annex1Schema.optional(),
    附件2: annex2Schema.optional(),
    ...tables,
  }) as unknown as z.ZodType<TranscriptionFile>;
}

/** A transcription after validation; the pack determines the tables' shape. */
export type TranscriptionFile = {
  readonly 说明?: string;
  readonly 模板?: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly 单位: (typeof MONEY_UNITS)[number];
  readonly 部门概况?: string[];
  readonly 决算情况说明?: string[];
  readonly 名词解释?: string[];
  /** Address of a figure → the reason it contradicts its formula. */
  readonly 按批复数填列?: Readonly<Record<string, string>>;
  /** Key of a fact → 分, count, or hundredths of a point. */
  readonly 补充数据?: Readonly<Record<string, number>>;
  /** Place in the template, or finding → text by people. */
  readonly 原因?: Readonly<Record<string, string>>;
  readonly 附件1?: z.infer<typeof annex1Schema>;
  readonly 附件2?: z.infer<typeof annex2Schema>;
} & { readonly [T in TableId]?: TranscribedTable };

export type TranscribedRow = Readonly<Record<string, string | number | null>>;
export type TranscribedTable = Readonly<Record<string, unknown>>;

function tableSchema(table: TableDefinition) {
  const blocks = table.blocks.map((block) => [block.id, blockSchema(block)]);
  const footer = (table.footer ?? []).map(({ row }) => [row, optionalAmount]);
  return z.strictObject({
    ...printedWords,
    表头: headSchema(table).optional(),
    ...Object.fromEntries(blocks),
    ...Object.fromEntries(footer),
  });
}

/** Printed names of columns, by the official name of the column or of the head over several. */
function headSchema(table: TableDefinition) {
  const columns = table.blocks.flatMap((block) => block.columns.map(({ id }) => id));
  const heads = table.header.flat().flatMap(({ text, column }) => (column === undefined ? [text] : []));
  const names = [...columns, ...heads].filter((name) => /\D/.test(name));
  return z.strictObject(Object.fromEntries(names.map((name) => [name, optionalWords])));
}

/** Identifies a fixed line in the file, even if the form prints no 行次. */
export const LINE = '行次';

function blockSchema(block: Block) {
  const columns = Object.fromEntries(
    block.columns.map((column) => {
      // 合计 of rows that are only counted has no number
      if (column.role === 'line') return [column.id, block.rows.kind === 'open' ? optionalLine : line];
      if (column.role === 'code') return [column.id, code];
      if (column.role === 'words') return [column.id, printedText];
      return [column.id, column.role === 'label' ? label : amount];
    }),
  );
  const row = z.strictObject(block.rows.kind === 'lines' ? { ...columns, [LINE]: line } : columns);
  return block.rows.kind === 'record' ? row.optional() : z.array(row).max(MAX_ROWS).optional();
}
