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
 * Files as a window gives them: a name, and the bytes in base64 (28,000,000 characters, 21 MB, each at most);
 * `refused`: why the window could not read it.
 */
export const givenFilesSchema = z
  .array(
    z.strictObject({
      filename: z.string().min(1).max(300),
      base64: z.string().max(28_000_000),
      refused: z.string().max(300).optional(),
    }),
  )
  .min(1)
  .max(30);
export type GivenFiles = z.output<typeof givenFilesSchema>;

/** Where a form stands in a sheet, as a person says it. Rows and columns from 0. */
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

/** Inputs of the methods that bring files in: read, look at, say where forms stand, commit. */
export const importInputs = {
  /** `token` names the reading while it lasts; `report` is what the preview compares with. */
  'imports.read': z.strictObject({
    token: id,
    report: id.nullable().default(null),
    files: givenFilesSchema,
  }),
  'imports.progress': z.strictObject({ token: id }),
  'imports.cancel': z.strictObject({ token: id }),
  /**
   * The same import beside another report, by the forms of another pack (`null`: as before), or in another manner.
   */
  'imports.preview': z.strictObject({
    import: id,
    report: id.nullable(),
    mode,
    pack: id.nullable().default(null),
  }),
  /** Says where a form stands in a sheet, and remembers it for sheets of the same layout; `null` forgets it. */
  'imports.place': z.strictObject({
    import: id,
    sheet: z.int().min(0).max(3000),
    place: manualMappingSchema.nullable(),
  }),
  /** The files as they stand, in reading order. */
  'imports.source': z.strictObject({ import: id }),
  /** Checks what was read, with the places said by hand; nothing is stored. */
  'imports.check': z.strictObject({ import: id }),
  /** 体检报告 of what was read. */
  'imports.publishCheck': z.strictObject({ import: id, format: z.enum(['docx', 'html']) }),
  /** Into a report, or as a new one. */
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

/** A sheet as the preview shows it, for a person to say where a form stands. */
export interface PreviewSheet {
  readonly file: string;
  readonly name: string;
  /** The page that it begins on; `null` in formats without pages. */
  readonly page: number | null;
  /** How many of the rows are lines above the table; they are not counted in names of places. */
  readonly lead: number;
  /** Forms that were recognised or said to stand here. */
  readonly tables: readonly TableId[];
  /** Nothing in it was recognised. */
  readonly unknown: boolean;
  /** The first rows, as shown in the file. */
  readonly rows: readonly (readonly string[])[];
  /** Merged cells, as far as those rows go. */
  readonly merges: readonly Span[];
  /** The person's decision on it. */
  readonly said: ManualMapping | null;
}

/** The content of an import, compared with a report (or an empty one); nothing is written yet. */
export interface ImportPreview {
  readonly import: string;
  readonly files: readonly string[];
  /** Whose each file is by itself, where there are several. */
  readonly owners: readonly FileOwner[];
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit | null;
  /** The kind of the document. */
  readonly kind: DocumentKind;
  /** By whose forms it was recognised. */
  readonly pack: string;
  /** The report of the same department and year, where there is one. */
  readonly standing: string | null;
  /** The report that it is compared with. */
  readonly report: string | null;
  /** That the files say they are of another department or year than it. */
  readonly warning: string | null;
  readonly mode: 'merge' | 'replace';
  readonly items: readonly PreviewItem[];
  readonly sheets: readonly PreviewSheet[];
  /** The parts not understood, and where. */
  readonly problems: readonly ImportProblem[];
  readonly remarks: readonly string[];
}

export interface ImportOutputs {
  'imports.read': ImportPreview;
  /** `null` where nothing of the token is being read. */
  'imports.progress': { readonly done: number; readonly total: number; readonly file: string } | null;
  'imports.cancel': Record<never, never>;
  'imports.preview': ImportPreview;
  'imports.place': ImportPreview;
  'imports.source': { readonly files: readonly SourceOutline[] };
  'imports.check': CheckedDocument;
  'imports.publishCheck': MadeFile;
  'imports.commit': { readonly report: string };
}
