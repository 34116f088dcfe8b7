import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GivenFile } from '#main/files';
import { must, UsageError } from '#main/hosts/cli/exit';
import type { GivenFiles } from '#shared/api/imports';
import { extensionOf } from '#shared/imports/source/formats';
import type { SourceFile } from '#shared/imports/source/source';

const LARGEST = 20_000_000;
/** Files of one document. */
export const MOST_FILES = 30;

/** Whether a file is recognised on import; a transcription is imported exactly. */
export function isForeign(path: string): boolean {
  return extensionOf(path) !== 'json';
}

/**
 * Whether all files are parts of one document; a transcription among several ends the command with a sentence.
 */
export function allForeign(paths: readonly string[]): boolean {
  const own = paths.filter((path) => !isForeign(path));
  if (own.length > 0 && paths.length > 1) throw new UsageError('转录文件（.json）请一次给出一个');
  return own.length === 0;
}

/** The bytes of a file; a missing or too large one ends the command with a sentence. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > LARGEST)
      throw new UsageError(`文件“${path}”超过 20 MB，请检查是否选错了文件`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`无法读取文件“${path}”，请检查路径`);
  }
}

/**
 * Files as read; among several, one that is missing or too large carries its sentence and the others are read.
 */
export async function givenFiles(paths: readonly string[]): Promise<readonly GivenFile[]> {
  return Promise.all(paths.map((path) => (paths.length === 1 ? givenFile(path) : givenFileOrWhy(path))));
}

async function givenFile(path: string): Promise<GivenFile> {
  return { filename: basename(path), bytes: await readBytes(path) };
}

async function givenFileOrWhy(path: string): Promise<GivenFile> {
  try {
    return await givenFile(path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { filename: basename(path), bytes: new Uint8Array(), refused: error.message };
  }
}

/** The same, as sent to the services. */
export async function filesToSend(paths: readonly string[]): Promise<GivenFiles> {
  const files = await givenFiles(paths);
  return files.map(({ filename, bytes, refused }) => ({
    filename,
    base64: Buffer.from(bytes).toString('base64'),
    refused,
  }));
}

/** Reads files in a separate process. */
export async function readSources(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const { readApart } = await import('#main/files');
  return must(await readApart()(await givenFiles(paths)));
}
