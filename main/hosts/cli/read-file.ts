import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from './exit.ts';

const LARGEST = 20_000_000;

/** The bytes of a file; one that is missing or too large ends the command with a sentence. */
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

/** Files as the services take them. */
export async function readGiven(paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path) => ({
      filename: basename(path),
      base64: (await readBytes(path)).toString('base64'),
    })),
  );
}

/** Whether a file is a transcription, which comes in as it is. */
export function isTranscription(path: string): boolean {
  return /\.json$/i.test(path) || !/\.(xlsx|xlsm|xls|et|docx|docm|txt)$/i.test(path);
}
