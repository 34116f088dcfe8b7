import { createHash } from 'node:crypto';
import type { ExportedFile } from '#main/exports/export-request';
import type { MadeFile } from '#shared/api/contract';
import { fileStem } from '#shared/publication/editions/file-name';
import { FILES, SUMS_ENDING } from '#shared/publication/editions/kinds';
import type { Report } from '#shared/report/report';

/**
 * Exported files by name, folders with `/`; `apart`: each edition has its own folder. A folder for the website
 * comes with a list of the SHA-256 of every public file.
 */
export function namedFiles(
  files: readonly ExportedFile[],
  report: Report,
  rule: string,
  apart = false,
): readonly MadeFile[] {
  const stem = fileStem(rule, report);
  const place = (edition: string, name: string) => (apart ? `${edition}/${stem}${name}` : `${stem}${name}`);
  const named = files.map((file) => ({ ...file, filename: place(file.edition, nameOf(file)) }));
  const made = named.map(({ filename, bytes }) => madeOf(filename, bytes));
  if (!files.some(({ kind }) => kind === 'site')) return made;
  const sums = named
    .filter(({ edition }) => edition === '公开版')
    .map(
      ({ filename, bytes }) => `${sha256(bytes)}  ${apart ? filename.replace(/^[^/]*\//, '') : filename}\n`,
    );
  return [...made, madeOf(place('公开版', SUMS_ENDING), Buffer.from(sums.join(''), 'utf8'))];
}

function nameOf({ kind, path }: ExportedFile): string {
  return path === null ? FILES[kind].ending : `${FILES[kind].ending}/${path}`;
}

function madeOf(filename: string, { buffer, byteOffset, byteLength }: Uint8Array): MadeFile {
  return { filename, base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
