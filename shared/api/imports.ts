import { z } from 'zod';
import type { CheckedDocument } from '#shared/checks/check-document';
import type { PreviewItem } from '#shared/imports/bring-in/preview';
import type { DocumentKind } from '#shared/imports/document/found-document';
import type { FileOwner } from '#shared/imports/document/owners';
import type { SourceOutline } from '#shared/imports/source/outline';
import type { Span } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { MONEY_UNITS, type MoneyUnit } from '#shared/money/amount';
import { tableId } from '#shared/packs/schema/formula';
import { TEXT_PARTS } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { MadeFile } from './answers.ts';

const id = z.string().min(1).max(64);
const place = z.int().min(0).max(20_000);
const mode = z.enum(['merge', 'replace']);
const items = z.union([tableId, z.enum([...TEXT_PARTS, '附件1', '附件2'])]);

/**
 * Files from a window: a name, and the bytes in base64 (at most 28,000,000 characters each, 21 MB);
 * `refused`: why the window could not read the file, as one Chinese sentence.
 */
export const givenFilesSchema = z
  .array(
    z.strictObject({
      filename: z.string().min(1).max(300),
      base64: z.string().max(28_000_000),
      refused: z
        .string()
        .max(300)
        .regex(/^[^\n\r]*[\u4e00-\u9fff][^\n\r]*$/)
        .optional(),
    }),
  )
  .min(1)
  .max(30);
export type GivenFiles = z.output<typeof givenFilesSchema>;

/** The location of a form in a sheet, as chosen by a person. Rows and columns count from 0. */
export const manualMappingSchema = z.strictObject({
  table: tableId,
  header: z.strictObject({ top: place, bottom: place }),
  unit: z.enum(MONEY_UNITS).nullable(),
  columns: z
    .array(
      z.strictObject({
        block: z.string().max(40),
        column: z.string().max(100),
        at: z.array(place).min(1).max(3),
      }),
    )
    .max(60),
});
export type ManualMapping = z.output<typeof manualMappingSchema>;

/** Inputs of import methods: read, preview, locate forms, commit. */
export const importInputs = {
  /** `token` identifies the reading while it runs; `report` is the report to compare with. */
  'imports.read': z.strictObject({
    token: id,
    report: id.nullable().default(null),
    files: givenFilesSchema,
  }),
  'imports.progress': z.strictObject({ token: id }),
  'imports.cancel': z.strictObject({ token: id }),
  /**
   * Previews the same import for another report, with the forms of another pack (`null`: as before), or in
   * another mode.
   */
  'imports.preview': z.strictObject({
    import: id,
    report: id.nullable(),
    mode,
    pack: id.nullable().default(null),
  }),
  /**
   * Sets the location of a form in a sheet, and remembers it for sheets of the same layout; `null` forgets
   * it.
   */
  'imports.place': z.strictObject({
    import: id,
    sheet: z.int().min(0).max(3000),
    place: manualMappingSchema.nullable(),
  }),
  /** The content of the files, in reading order. */
  'imports.source': z.strictObject({ import: id }),
  /** Checks what was read, with locations set by hand; nothing is stored. */
  'imports.check': z.strictObject({ import: id }),
  /** 体检报告 of what was read. */
  'imports.publishCheck': z.strictObject({ import: id, format: z.enum(['docx', 'html']) }),
  /** Writes into a report, or as a new one. */
  'imports.commit': z.strictObject({
    import: id,
    items: z.array(items).min(1, '请至少选择一项').max(30),
    mode,
    target: z.union([
      z.strictObject({ report: id }),
      z.strictObject({
        部门: z.string().trim().min(1, '请填写部门名称').max(200),
        年度: z.int().min(2000).max(2100),
        单位: z.enum(MONEY_UNITS),
      }),
    ]),
  }),
} as const;

/** A sheet as previewed, for a person to set where a form is. */
export interface PreviewSheet {
  readonly file: string;
  readonly name: string;
  /** The page it begins on; `null` in formats without pages. */
  readonly page: number | null;
  /** The number of rows above the table; names of locations do not count them. */
  readonly lead: number;
  /** Forms recognised or set here. */
  readonly tables: readonly TableId[];
  /** Whether nothing in it was recognised. */
  readonly unknown: boolean;
  /** The first rows, as shown in the file. */
  readonly rows: readonly (readonly string[])[];
  /** Merged cells within those rows. */
  readonly merges: readonly Span[];
  /** The location set by a person. */
  readonly said: ManualMapping | null;
}

/** The content of an import, compared with a report (or an empty one); nothing is written yet. */
export interface ImportPreview {
  readonly import: string;
  readonly files: readonly string[];
  /** The owner that each file names, if there are several files. */
  readonly owners: readonly FileOwner[];
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit | null;
  /** The kind of the document. */
  readonly kind: DocumentKind;
  /** The pack whose forms were used. */
  readonly pack: string;
  /** The report of the same department and year, if there is one. */
  readonly standing: string | null;
  /** The report compared with. */
  readonly report: string | null;
  /** Says that the files name another department or year than the report. */
  readonly warning: string | null;
  readonly mode: 'merge' | 'replace';
  readonly items: readonly PreviewItem[];
  readonly sheets: readonly PreviewSheet[];
  /** The parts not understood, with their locations. */
  readonly problems: readonly ImportProblem[];
  readonly remarks: readonly string[];
}

export interface ImportOutputs {
  'imports.read': ImportPreview;
  /** `null` if nothing with this token is being read. */
  'imports.progress': { readonly done: number; readonly total: number; readonly file: string } | null;
  'imports.cancel': Record<never, never>;
  'imports.preview': ImportPreview;
  'imports.place': ImportPreview;
  'imports.source': { readonly files: readonly SourceOutline[] };
  'imports.check': CheckedDocument;
  'imports.publishCheck': MadeFile;
  'imports.commit': { readonly report: string };
}
