import { z } from 'zod';
import { type Fen, MAX_FEN, MONEY_UNITS } from '#shared/money/amount';
import { tableId } from '#shared/packs/schema/formula';
import { isFreeTable, type TableId } from '#shared/tables/address';
import { annex1Schema, annex2Schema } from './annexes.ts';
import { LONGEST_WORDS, makeTables, type Report, type ReportTable, type ReportTables } from './report.ts';

const words = z.string().max(4000);

/** Key of a record from outside: not one that every object inherits, such as `__proto__`. */
export const entryKey = z
  .string()
  .min(1)
  .max(200)
  .refine((key) => !(key in {}), '名称不能用，请换一个');

/** The paragraphs of a part, as stored and sent. */
export const paragraphsSchema = z
  .array(
    z.union([
      z.string().max(20_000),
      z.strictObject({ key: entryKey, markup: z.string().max(20_000).nullable() }),
    ]),
  )
  .max(5000)
  .nullable();

const cell = z.strictObject({
  amount: z
    .int()
    .min(-MAX_FEN)
    .max(MAX_FEN)
    .transform((amount) => amount as Fen)
    .nullable(),
  printed: z.string().max(LONGEST_WORDS).nullable(),
  reason: z.string().max(1000).exactOptional(),
  source: z.string().max(600).exactOptional(),
});

const row = z.strictObject({
  id: z.string().min(1).max(200),
  block: z.string().min(1).max(40),
  code: z.string().max(40).nullable(),
  label: z.string().max(200),
  cells: z.record(entryKey, cell),
});

const table = z.strictObject({
  printed: z.strictObject({
    标题: words.exactOptional(),
    注: words.exactOptional(),
    说明: words.exactOptional(),
    表头: z.record(entryKey, words).exactOptional(),
  }),
  rows: z.array(row).max(20_000),
});

/** A whole report, as in a handover file. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  id: z.string().min(1).max(64),
  部门: z.string().trim().min(1).max(200),
  年度: z.int().min(2000).max(2100),
  单位: z.enum(MONEY_UNITS),
  pack: z.string().min(1).max(64),
  说明: words.nullable(),
  tables: z.record(tableId, table).transform(withStandardTables),
  texts: z.strictObject({
    部门概况: paragraphsSchema,
    决算情况说明: paragraphsSchema,
    名词解释: paragraphsSchema,
  }),
  facts: z.record(entryKey, z.int().min(-MAX_FEN).max(MAX_FEN)),
  reasons: z.record(entryKey, z.string().max(20_000)),
  附件1: annex1Schema.nullable(),
  附件2: annex2Schema.nullable(),
});

/** Every report has the nine standard forms, even if they are empty. */
function withStandardTables(given: Partial<Record<TableId, ReportTable>>): ReportTables {
  const free = Object.keys(given).filter(isFreeTable);
  return makeTables((id) => given[id] ?? { printed: {}, rows: [] }, free);
}

/** The manifest of a handover file. */
export const manifestSchema = z.strictObject({
  format: z.int(),
  部门: z.string(),
  年度: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const base64 = z.base64();
/** The content of a password-protected handover file. */
export const lockedSchema = z.strictObject({ 盐: base64, 初始值: base64, 校验: base64, 密文: base64 });
export type Locked = z.infer<typeof lockedSchema>;
