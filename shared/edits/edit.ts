import { z } from 'zod';
import { MAX_FEN, MONEY_UNITS } from '#shared/money/amount';
import { tableId } from '#shared/packs/schema/formula';
import { annex1Schema, annex2Schema } from '#shared/report/annexes';
import { LONGEST_WORDS, TEXT_PARTS } from '#shared/report/report';
import { entryKey, paragraphsSchema } from '#shared/report/schema';
import { isSubjectCode } from '#shared/tables/codes/subjects';

const table = tableId;
const address = z.string().max(300);
/** A figure as typed, in the report's unit; an empty text clears the cell. */
const figure = z.string().max(100);
/** What is typed in a cell: a figure, or words in a free form. */
const typed = z.string().max(LONGEST_WORDS, `太长，最多 ${LONGEST_WORDS} 个字`);
const name = z.string().trim().min(1, '请填写名称').max(200);
const words = z.string().trim().max(4000).nullable();
/** Key of a finding of the check. */
const finding = z.string().min(1).max(150);

/** The department and the year. */
export const titleShape = { 部门: name, 年度: z.int().min(2000).max(2100) };

/** Figures as typed, by address. All of them or none. */
const cells = z.strictObject({
  kind: z.literal('cells'),
  cells: z
    .array(z.strictObject({ address, text: typed }))
    .min(1)
    .max(100_000),
});

/** 按批复数填列: a figure against its formula, with the reason. Clearing the cell undoes it. */
const override = z.strictObject({
  kind: z.literal('override'),
  address,
  text: figure,
  reason: z.string().trim().max(500),
});

/** Adds 科目 and the 款 and 类 above them to every form named; existing rows are kept. */
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
  /** Only these rows, as in a printed form: without the 款 and 类 above. */
  alone: z.boolean().exactOptional(),
});

/** Adds a row with a name given by a person, to a form with such rows. */
const addLine = z.strictObject({ kind: z.literal('addLine'), table, name });

/** Renames a row that a person named. */
const renameLine = z.strictObject({ kind: z.literal('renameLine'), table, row: z.string().max(200), name });

/**
 * Deletes a row that a person named; or a 科目 with all rows below it, and each 款 or 类 above that would be left
 * empty.
 */
const deleteRow = z.strictObject({ kind: z.literal('deleteRow'), table, row: z.string().max(200) });

/** A fact: amounts in 分, counts as integers, scores in hundredths of a point; `null` removes it. */
const fact = z.strictObject({
  kind: z.literal('fact'),
  key: entryKey,
  value: z.int().min(-MAX_FEN).max(MAX_FEN).nullable(),
});

/**
 * `seen`, here and below, is the text that the writer saw: if the report holds another one by now, the edit is
 * refused as a conflict. Without it, the current text is overwritten.
 */
const reason = z.strictObject({
  kind: z.literal('reason'),
  key: entryKey,
  words: z.string().max(20_000),
  seen: z.string().max(20_000).nullable().exactOptional(),
});

/** A comment on a cell or a paragraph, with author and time; an empty text removes it. */
const comment = z.strictObject({
  kind: z.literal('comment'),
  place: z.string().min(1).max(190),
  words: z.string().trim().max(2000, '批注最多 2000 字'),
  who: z.string().trim().max(100),
  /** Local time. */
  when: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  seen: z.string().max(20_000).nullable().exactOptional(),
});

/** `null` reverts the part to the template. */
const text = z.strictObject({
  kind: z.literal('text'),
  part: z.enum(TEXT_PARTS),
  paragraphs: paragraphsSchema,
  seen: paragraphsSchema.exactOptional(),
});

/** 标题, 注 and 说明 of a form; `null` means the template's, an omitted one is unchanged. */
const wordsOfForm = z.strictObject({
  kind: z.literal('words'),
  table,
  words: z.strictObject({ 标题: words, 注: words, 说明: words }).partial(),
});

/** The whole annex; `null` removes it. */
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

/** Changes the title only: forms, figures and the report's own texts are unchanged. */
const title = z.strictObject({ kind: z.literal('title'), ...titleShape });

/** Accepts a finding of the check with a reason; `null` reopens it. */
const verify = z.strictObject({
  kind: z.literal('verify'),
  finding,
  reason: z.string().trim().min(1, '请写明核实的情况').max(2000).nullable(),
});

/** Applies the corrections proposed by findings of the check. */
const correct = z.strictObject({
  kind: z.literal('correct'),
  findings: z.array(finding).min(1).max(10_000),
});

/** Everything that a person can do to an open report. `planEdits` turns it into writes. */
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
