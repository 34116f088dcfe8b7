import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readApart } from '#main/imports/apart/read-apart';
import { bringIn, type ImportItem } from '#shared/imports/bring-in/bring-in';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { readDocument } from '#shared/imports/document/read-document';
import { createReport } from '#shared/report/create';
import { type Report, TEXT_PARTS } from '#shared/report/report';
import { TABLE_IDS } from '#shared/tables/address';
import { defaultPack } from '../support/cases.ts';

export const EVERYTHING: ReadonlySet<ImportItem> = new Set([...TABLE_IDS, ...TEXT_PARTS, '附件1', '附件2']);

/** Files as read in their process and recognised. */
export async function readGiven(
  files: readonly { readonly filename: string; readonly bytes: Uint8Array }[],
  pack = defaultPack(),
): Promise<ReadDocument> {
  const read = await readApart()(files);
  if (!read.ok) throw new Error(read.error.message);
  return readDocument(read.value, pack);
}

export async function readPaths(...paths: readonly string[]): Promise<ReadDocument> {
  return readGiven(paths.map((path) => ({ filename: basename(path), bytes: readFileSync(path) })));
}

/** A new report of everything that was recognised. */
export function asNewReport(document: ReadDocument, pack = defaultPack()): Report {
  const { 部门, 年度, 单位 } = document;
  if (部门 === null || 年度 === null || 单位 === null) throw new Error('no 部门, 年度 or 单位');
  const empty = createReport({ id: 'new', 部门, 年度, 单位, pack });
  return bringIn(empty, pack, document, {
    items: new Set([...EVERYTHING, ...pack.tables.map(({ id }) => id)]),
    mode: document.whole ? 'replace' : 'merge',
  });
}
