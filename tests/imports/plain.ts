import { readFiles } from '#main/imports/read-files';
import type { Sheet } from '#shared/imports/source/sheet';
import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';

/** One file as read, before anything in it is recognised. */
export async function readPlain(filename: string, content: Uint8Array | string): Promise<SourceFile> {
  const read = await readFiles([{ filename, bytes: Buffer.from(content) }]);
  if (!read.ok) throw new Error(read.error.message);
  const [source] = read.value;
  if (source === undefined) throw new Error('nothing read');
  return source;
}

/** The sentence with which a file is refused; `null` if it is read. */
export async function refusalOf(filename: string, content: Uint8Array | string): Promise<string | null> {
  const read = await readFiles([{ filename, bytes: Buffer.from(content) }]);
  return read.ok ? null : read.error.message;
}

/** The tables of a file as texts, without the lines around them. */
export function tablesOf(source: SourceFile): readonly (readonly (readonly string[])[])[] {
  return sheetsIn(source).map(cellsOf);
}

/** Cells as texts, with all rows equally wide. */
export function cellsOf({ rows, lead, tail = 0 }: Sheet): readonly (readonly string[])[] {
  const own = rows.slice(lead, rows.length - tail);
  const width = Math.max(0, ...own.map((row) => row.length));
  return own.map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? ''));
}

/** Merged cells of each table, as `row,column row,column`. */
export function mergesOf(source: SourceFile): readonly (readonly string[])[] {
  return sheetsIn(source).map(({ merges, lead }) =>
    merges.map(({ top, left, bottom, right }) => `${top - lead},${left} ${bottom - lead},${right}`).sort(),
  );
}

export { paragraphsIn };
