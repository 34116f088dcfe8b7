import { type CheckedDocument, checkDocument } from '#shared/checks/check-document';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { SourceFile } from '#shared/imports/source/source';
import { writeCheckDocument } from '#shared/publication/check-report';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { type AsSaid, foreignOf } from './as-said.ts';
import { writeCheck } from './write-check.ts';

/** Checks another's document. */
export function checkImport(
  files: readonly SourceFile[],
  as: AsSaid,
  packs: readonly TemplatePack[],
): CheckedDocument {
  const { document, pack } = foreignOf(files, as, packs);
  return checkDocument(document, pack);
}

export interface CheckFileInput extends AsSaid {
  readonly format: 'docx' | 'html';
  readonly now: Date;
}

/** 体检报告 of another's document, or the reason there is none. */
export async function checkFile(
  files: readonly SourceFile[],
  { format, now, ...as }: CheckFileInput,
  packs: readonly TemplatePack[],
): Promise<{ readonly notChecked: string } | { readonly report: Report; readonly bytes: Uint8Array }> {
  const { document, pack } = foreignOf(files, as, packs);
  const { checked, notChecked } = checkDocument(document, pack);
  if (checked === null) return { notChecked: notChecked ?? '' };
  const { report } = asRead(document, pack);
  return { report, bytes: await writeCheck(writeCheckDocument(report, checked, now), format) };
}
