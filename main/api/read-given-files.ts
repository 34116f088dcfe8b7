import type { PackedFiles } from '#main/imports/apart/packed';
import type { GivenFiles } from '#shared/api/imports';
import type { Result } from '#shared/result';
import type { Services } from './handler.ts';

/**
 * Reads files from a window and passes them on. Meanwhile `token` identifies the reading: `imports.progress`
 * returns the current file, `imports.cancel` aborts `signal`.
 */
export async function withGivenFiles<T>(
  { token, files }: { readonly token: string; readonly files: GivenFiles },
  { imports, readGiven }: Services,
  then: (packed: PackedFiles, signal: AbortSignal) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const reading = imports.begin(
    token,
    files.map(({ filename }) => filename),
  );
  const { signal } = reading.stop;
  try {
    const given = files.map(({ base64, refused, ...file }) => ({
      ...file,
      bytes: Buffer.from(base64, 'base64'),
      ...(refused === undefined ? {} : { refused }),
    }));
    const starting = (index: number) => {
      reading.at = index;
    };
    const read = await readGiven(given, { starting, signal });
    return read.ok ? await then(read.value, signal) : read;
  } finally {
    imports.end(token);
  }
}
