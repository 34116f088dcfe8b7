import { z } from 'zod';
import { MAX_FEN, MONEY_UNITS } from '#shared/money/amount';
import { tableId } from '#shared/packs/schema/formula';
import { annex1Schema, annex2Schema } from '#shared/report/annexes';
import { TEXT_PARTS } from '#shared/report/report';
import { entryKey, paragraphsSchema } from '#shared/report/schema';
import { isSubjectCode } from '#shared/tables/codes/subjects';

const table = tableId;
const address = z.string().max(300);
/** A figure as typed, in the report's unit; an empty text clears the cell. */
const figure = z.string().max(100);
const name = z.string().trim().min(1, '请填写名称').max(200);
const words = z.string().trim().max(4000).nullable();
/** Key of a finding of the check. */
const finding = z.string().min(1).max(150);

/** Whose report it is, of which year. */
export const titleShape = { 部门: name, 年度: z.int().min(2000).max(2100) };

/** Figures as typed, by address. All of them or none. */
const cells = z.strictObject({
  kind: z.literal('cells'),
  cells: z
    .array(z.strictObject({ address, text: figure }))
    .min(1)
    .max(100_000),
});

/** 按批复数填列: a figure against its formula, with the reason. Clearing the cell takes it back. */
const override = z.strictObject({
  kind: z.literal('override'),
  address,
  text: figure,
  reason: z.string().trim().max(500),
});

/** Adds 科目 with the 款 and 类 above them to every form named; what is there already stays. */
const addRows = z.strictObject({
  kind: z.literal('addRows'),
  tables: z.array(table).min(1).max(60),
  subjects: z
    .array(
      z.strictObject({
        code: z.string().refine(isSubjectCode, '科目编码应为 3、5 或 7 位数字'),
        name,
      }),
    )
    .min(1)
    .max(5000),
  /** Only these rows, as a printed form has them: not the 款 and 类 above. */
  alone: z.boolean().exactOptional(),
});

/** Adds a row under the name that people give it, to a form with such rows. */
const addLine = z.strictObject({ kind: z.literal('addLine'), table, name });

/** Another name for a row that people named. */
const renameLine = z.strictObject({ kind: z.literal('renameLine'), table, row: z.string().max(200), name });

/** Deletes a row that people named; or a 科目 with all below it, and each 款 or 类 above it that would be left empty. */
const deleteRow = z.strictObject({ kind: z.literal('deleteRow'), table, row: z.string().max(200) });

/** 补充数据: amounts in 分, counts as they are, scores in hundredths of a point; `null` takes it away. */
const fact = z.strictObject({
  kind: z.literal('fact'),
  key: entryKey,
  value: z.int().min(-MAX_FEN).max(MAX_FEN).nullable(),
});

/**
 * `seen`, here and below, is the text that the writer saw: where the report holds another by now, the edit is refused
 * as a conflict. Without it, whatever is there is overwritten.
 */
const reason = z.strictObject({
  kind: z.literal('reason'),
  key: entryKey,
  words: z.string().max(20_000),
  seen: z.string().max(20_000).nullable().exactOptional(),
});

/** A comment at a cell or a paragraph, by whom and when; empty words take it away. */
const comment = z.strictObject({
  kind: z.literal('comment'),
  place: z.string().min(1).max(190),
  words: z.string().trim().max(2000, '批注最多 2000 字'),
  who: z.string().trim().max(100),
  /** Local time. */
  when: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  seen: z.string().max(20_000).nullable().exactOptional(),
});

/** `null` leaves the part to the template. */
const text = z.strictObject({
  kind: z.literal('text'),
  part: z.enum(TEXT_PARTS),
  paragraphs: paragraphsSchema,
  seen: paragraphsSchema.exactOptional(),
});

/** 标题, 注 and 说明 of a form; `null` means the template's, one not given stays. */
const wordsOfForm = z.strictObject({
  kind: z.literal('words'),
  table,
  words: z.strictObject({ 标题: words, 注: words, 说明: words }).partial(),
});

/** The whole of an annex; `null` takes it away. */
const annex1 = z.strictObject({
  kind: z.literal('annex'),
  annex: z.literal('附件1'),
  content: annex1Schema.nullable(),
  seen: annex1Schema.nullable().exactOptional(),
});
const annex2 = z.strictObject({
  kind: z.literal('annex'),
  annex: z.literal('附件2'),
  content: annex2Schema.nullable(),
  seen: annex2Schema.nullable().exactOptional(),
});

/** The unit in which figures are shown, entered and printed; the figures themselves do not change. */
const unit = z.strictObject({ kind: z.literal('unit'), unit: z.enum(MONEY_UNITS) });

/** The forms, the figures and the report's own words stay as they are. */
const title = z.strictObject({ kind: z.literal('title'), ...titleShape });

/** Lets a finding of the check stand for a reason; `null` opens it again. */
const verify = z.strictObject({
  kind: z.literal('verify'),
  finding,
  reason: z.string().trim().min(1, '请写明核实的情况').max(2000).nullable(),
});

/** Makes the corrections that findings of the check propose. */
const correct = z.strictObject({
  kind: z.literal('correct'),
  findings: z.array(finding).min(1).max(10_000),
});

/** Everything that a person can do to an open report. `planEdits` makes writes of it. */
export const editSchema = z.discriminatedUnion('kind', [
  cells,
  override,
  addRows,
  addLine,
  renameLine,
  deleteRow,
  fact,
  reason,
  comment,
  text,
  wordsOfForm,
  z.discriminatedUnion('annex', [annex1, annex2]),
  unit,
  title,
  verify,
  correct,
]);

export type Edit = z.output<typeof editSchema>;
export type EditOf<K extends Edit['kind']> = Extract<Edit, { readonly kind: K }>;
