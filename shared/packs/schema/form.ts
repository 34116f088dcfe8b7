import { z } from 'zod';
import { isFreeTable } from '#shared/tables/address';
import type { Block, FooterCell, HeaderCell, PrintedColumns, RowSource } from '#shared/tables/grammar';
import { formula, tableId } from './formula.ts';
import { addressed, name, sentence } from './words.ts';

const MOST_COLUMNS = 60;
const MOST_LINES = 400;

const line = z.strictObject({
  number: z.int().min(1).max(999),
  label: name,
  code: z
    .string()
    .regex(/^\d{3,7}$/, '不是科目编码，请写 3、5 或 7 位数字')
    .exactOptional(),
});

const lines = z
  .strictObject({
    kind: z.literal('lines'),
    from: z.int().min(1).max(999),
    to: z.int().min(1).max(999),
    lines: z.array(line).max(MOST_LINES),
  })
  .refine(({ from, to }) => from <= to, '的起止行次反了，请把小的写在前面')
  .refine(
    ({ from, to, lines: each }) => each.every(({ number }) => number >= from && number <= to),
    '有行次在起止之外，请改起止行次或这一行',
  )
  .refine(
    ({ lines: each }) => new Set(each.map(({ number }) => number)).size === each.length,
    '有重复的行次，请删去一行',
  );

const rows: z.ZodType<RowSource> = z.discriminatedUnion('kind', [
  lines,
  z.strictObject({ kind: z.literal('subjects'), total: z.literal('last').exactOptional() }),
  z.strictObject({
    kind: z.literal('economic'),
    subjects: z
      .array(z.strictObject({ code: z.string().regex(/^\d{3,7}$/, '不是科目编码'), name }))
      .max(MOST_LINES),
  }),
  z.strictObject({ kind: z.literal('open'), total: z.enum(['first', 'last']).exactOptional() }),
  z.strictObject({ kind: z.literal('record'), row: addressed }),
]);

const block: z.ZodType<Block> = z.strictObject({
  id: addressed,
  columns: z
    .array(
      z.strictObject({
        id: addressed,
        role: z.enum(['label', 'line', 'code', 'amount', 'words']),
        width: z.number().min(1).max(200),
      }),
    )
    .min(1, '没有栏，请至少写一栏')
    .max(MOST_COLUMNS)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '有重名的栏，请改其中一个'),
  rows,
});

const headerCell: z.ZodType<HeaderCell> = z.strictObject({
  text: z.string().max(200),
  column: addressed.exactOptional(),
  colSpan: z.int().min(1).max(MOST_COLUMNS).exactOptional(),
  rowSpan: z.int().min(1).max(10).exactOptional(),
});

const footerCell: z.ZodType<FooterCell> = z.strictObject({
  label: name,
  labelSpan: z.int().min(1).max(MOST_COLUMNS),
  row: addressed,
  column: addressed,
});

const header = z.array(z.array(headerCell).max(MOST_COLUMNS)).min(1, '没有表头').max(10);
const LONGEST_CODE = 7;

/** The printed order of columns, if codes are split or blocks alternate. */
const printed: z.ZodType<PrintedColumns> = z.strictObject({
  header,
  columns: z
    .array(
      z.strictObject({
        block: addressed,
        column: addressed,
        width: z.number().min(1).max(200),
        digits: z
          .tuple([z.int().min(0).max(LONGEST_CODE), z.int().min(1).max(LONGEST_CODE)])
          .refine(([from, to]) => from < to, '的起止位数反了，请把小的写在前面')
          .exactOptional(),
      }),
    )
    .min(1, '没有栏，请至少写一栏')
    .max(MOST_COLUMNS),
  total: z.literal('head').exactOptional(),
});

/** One form in a pack file, with standard formulas by name. */
export const form = z
  .strictObject({
    id: tableId,
    number: z.string().max(40),
    title: name,
    orientation: z.enum(['portrait', 'landscape']),
    blocks: z.array(block).min(1, '没有栏和行').max(10),
    header,
    printed: printed.exactOptional(),
    note: sentence,
    emptyNote: sentence.exactOptional(),
    formulas: z.array(formula).max(400),
    footer: z.array(footerCell).max(20).exactOptional(),
  })
  .refine(
    ({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length,
    '有重名的栏块，请改其中一个',
  )
  .refine(
    ({ id, blocks }) =>
      isFreeTable(id) || blocks.every(({ columns }) => columns.every(({ role }) => role !== 'words')),
    '有文字栏（words），只有附表可以有，请改成别的',
  );
