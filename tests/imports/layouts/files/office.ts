// The same documents as saved by LibreOffice.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convert, filterFor } from '../../../support/libreoffice/convert.ts';

const run = promisify(execFile);

export type OfficeFormat = 'pdf' | 'doc' | 'odt' | 'ods' | 'xls';

const SAVED_FROM: Readonly<Record<OfficeFormat, 'docx' | 'xlsx'>> = {
  pdf: 'docx',
  doc: 'docx',
  odt: 'docx',
  ods: 'xlsx',
  xls: 'xlsx',
};

/** The format from which another is saved. */
export function savedFrom(format: OfficeFormat): 'docx' | 'xlsx' {
  return SAVED_FROM[format];
}

/** Whether this machine has LibreOffice; if not, says so once. */
export async function hasOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    return true;
  } catch {
    process.stderr.write('没有 LibreOffice，跳过 .pdf .doc .odt .ods .xls 的版式\n');
    return false;
  }
}

/** A file saved in another format. */
export async function savedAs(bytes: Uint8Array, format: OfficeFormat): Promise<Uint8Array> {
  const [saved] = await allSavedAs([bytes], format);
  if (saved === undefined) throw new RangeError('nothing was saved');
  return saved;
}

/** Files saved in another format. */
export async function allSavedAs(
  files: readonly Uint8Array[],
  format: OfficeFormat,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'layouts-'));
  try {
    const filter = filterFor(savedFrom(format), format);
    const all = files.map((bytes, at) => {
      const name = join(folder, `document-${at}`);
      return { bytes, from: `${name}.${savedFrom(format)}`, to: `${name}.${format}`, filter };
    });
    await Promise.all(all.map(({ from, bytes }) => writeFile(from, bytes)));
    await convert(all);
    return await Promise.all(all.map(async ({ to }) => new Uint8Array(await readFile(to))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
