import type { ImportPreview } from '#shared/api/imports';
import { bringIn, type ImportChoice } from '#shared/imports/bring-in/bring-in';
import { previewItems } from '#shared/imports/bring-in/preview';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { otherReport } from '#shared/imports/document/other-report';
import { ownersOf } from '#shared/imports/document/owners';
import { sheetsOf } from '#shared/imports/document/read-document';
import type { SourceFile } from '#shared/imports/source/source';
import { DEFAULT_PACK_ID } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { type AsSaid, documentOf, foreignOf, packOf } from './as-said.ts';

export interface PreviewInput extends Omit<AsSaid, 'pack'> {
  /** `null`: a new report uses the nearest forms. */
  readonly pack: string | null;
  /** The report compared with; `null` for an empty one. */
  readonly report: Report | null;
  /** `null`: the default for the files. */
  readonly mode: ImportPreview['mode'] | null;
}

/** A preview without what only the store knows. */
export type PreviewOutput = Omit<ImportPreview, 'import' | 'standing' | 'report'>;

/** The changes an import would make in a report, or its content for a new one. */
export function previewImport(
  files: readonly SourceFile[],
  input: PreviewInput,
  packs: readonly TemplatePack[],
): PreviewOutput {
  const { said, report } = input;
  const pack = packOf(input.pack ?? nearest(files, said, packs), packs);
  const as = { pack: pack.id, said };
  const document = documentOf(files, as, packs);
  const mode = input.mode ?? (document.whole ? 'replace' : 'merge');
  const { 部门, 年度, 单位, kind, problems, remarks } = document;
  const beside = report ?? emptyReport(document, pack);
  return {
    files: files.map(({ file }) => file),
    owners: files.length > 1 ? ownersOf(files, pack) : [],
    部门,
    年度,
    单位,
    kind,
    pack: pack.id,
    warning: report === null ? null : otherReport(document, report),
    mode,
    items: previewItems(beside, report === null ? pack : packOf(report.pack, packs), document, mode),
    sheets: previewSheets(files, document, said),
    problems,
    remarks,
  };
}

function nearest(files: readonly SourceFile[], said: AsSaid['said'], packs: readonly TemplatePack[]): string {
  return foreignOf(files, { pack: DEFAULT_PACK_ID, said }, packs).nearest.id;
}

export interface BringInInput extends AsSaid {
  readonly report: Report;
  readonly items: readonly string[];
  readonly mode: ImportPreview['mode'];
}

/** A report with the chosen parts of an import. */
export function broughtIn(
  files: readonly SourceFile[],
  { report, items, mode, ...as }: BringInInput,
  packs: readonly TemplatePack[],
): Report {
  const choice = { items: new Set(items), mode } as ImportChoice;
  return bringIn(report, packOf(report.pack, packs), documentOf(files, as, packs), choice);
}

function emptyReport({ 部门, 年度, 单位 }: ReadDocument, pack: TemplatePack): Report {
  return createReport({ id: 'new', 部门: 部门 ?? '', 年度: 年度 ?? 2000, 单位: 单位 ?? '万元', pack });
}

const ROWS_SHOWN = 40;
const COLUMNS_SHOWN = 24;

/** The sheets of an import as the preview shows them. */
function previewSheets(
  files: readonly SourceFile[],
  document: ReadDocument,
  said: AsSaid['said'],
): ImportPreview['sheets'] {
  const tables = new Map<number | null, TableId[]>();
  for (const { sheet, read } of document.tables) tables.set(sheet, [...(tables.get(sheet) ?? []), read.id]);
  const unknown = new Set(document.unknownSheets);
  return sheetsOf(files).map((sheet, at) => ({
    file: sheet.file,
    name: sheet.name,
    page: sheet.page ?? null,
    lead: sheet.lead,
    tables: tables.get(at) ?? [],
    unknown: unknown.has(at),
    rows: sheet.rows
      .slice(0, ROWS_SHOWN)
      .map((row) => row.slice(0, COLUMNS_SHOWN).map((cell) => cell?.text ?? '')),
    merges: sheet.merges.filter(({ bottom, right }) => bottom < ROWS_SHOWN && right < COLUMNS_SHOWN),
    said: said.get(at) ?? null,
  }));
}
