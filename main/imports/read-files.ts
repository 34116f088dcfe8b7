import type { SourceFile } from '#shared/imports/source';
import { failure, type Result, success } from '#shared/result';
import { readDocx } from './document.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { type FileKind, sniff } from './sniff.ts';
import { readTextFile } from './text.ts';
import { readXls, readXlsx } from './workbook.ts';

export interface GivenFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

const READERS: Readonly<Record<FileKind, (file: string, bytes: Buffer) => SourceFile | Promise<SourceFile>>> =
  {
    xlsx: readXlsx,
    xls: readXls,
    docx: readDocx,
    txt: readTextFile,
  };

/** Reads each file into cells and paragraphs. Fails, with one sentence, at the first that is not read. */
export async function readFiles(
  files: readonly GivenFile[],
  starting: (index: number) => void = () => undefined,
): Promise<Result<readonly SourceFile[]>> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (files.length > LIMITS.files) return failure('input', `一次最多导入 ${LIMITS.files} 个文件`);
  if (total > LIMITS.bytes) return failure('input', '文件超过 20 MB，请检查是否选错了文件');
  const read: SourceFile[] = [];
  for (const [index, { filename, bytes }] of files.entries()) {
    starting(index);
    const result = await readOne(filename, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!result.ok) return result;
    read.push(result.value);
  }
  return success(read);
}

async function readOne(filename: string, bytes: Buffer): Promise<Result<SourceFile>> {
  try {
    return success(await READERS[sniff(filename, bytes)](filename, bytes));
  } catch (error) {
    if (error instanceof Refusal) return failure('input', `“${filename}”：${error.message}`);
    throw error;
  }
}
