import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '#main/hosts/cli/exit';

const LARGEST = 20_000_000;

/** The text of a file; one that is missing, not a file or too large ends the command with a sentence. */
export async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > LARGEST) throw new UsageError(`文件“${path}”超过 20 MB，不像是转录文件`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw new UsageError(`文件“${path}”不是 UTF-8 文字，请重新导出`);
    throw new UsageError(`无法读取文件“${path}”，请检查路径`);
  }
}
