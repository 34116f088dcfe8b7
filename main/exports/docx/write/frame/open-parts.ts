import JSZip from 'jszip';
import { type Parts, SamePart } from '#main/exports/office-package/parts';
import { packageOf } from '#main/exports/office-package/write-package';
import { type Blanks, hasBlanks } from './blanks.ts';

/** Parts with blanks as text, the others ready; an embedded workbook as parts of its own. */
export type OpenParts = ReadonlyMap<string, string | SamePart | OpenParts>;

/** The parts of a frame, prepared to be filled for any number of documents. */
export async function openParts(parts: Parts): Promise<OpenParts> {
  const open = new Map<string, string | SamePart | OpenParts>();
  for (const [name, part] of parts) {
    if (part instanceof SamePart) open.set(name, part);
    else if (name.endsWith('.xlsx')) open.set(name, await openParts(await partsOf(part)));
    else open.set(name, typeof part === 'string' && hasBlanks(part) ? part : new SamePart(part));
  }
  return open;
}

async function partsOf(workbook: string | Uint8Array): Promise<Parts> {
  const { files } = await JSZip.loadAsync(workbook);
  const parts: Parts = new Map();
  for (const [name, file] of Object.entries(files)) parts.set(name, await file.async('string'));
  return parts;
}

/** The parts with the words and figures of one document. */
export function filledParts(open: OpenParts, blanks: Blanks): Parts {
  const filled: Parts = new Map();
  for (const [name, part] of open) {
    if (typeof part === 'string') filled.set(name, blanks.fill(part));
    else filled.set(name, part instanceof SamePart ? part : packageOf(filledParts(part, blanks)));
  }
  return filled;
}
