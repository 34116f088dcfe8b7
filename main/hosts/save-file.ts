import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '#shared/result';

/**
 * Writes a file whole or not at all: under a temporary name beside the target, flushed to the disk, renamed.
 * Fails with one sentence where the folder cannot be written, the disk is full or the target is open elsewhere.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return success({ path });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failure('storage', describe((error as NodeJS.ErrnoException).code ?? '', path));
  }
}

function describe(code: string, path: string): string {
  const name = basename(path);
  if (code === 'ENOSPC') return `磁盘已满，没有写出“${name}”，请清理磁盘后重试`;
  if (code === 'EBUSY' || code === 'ETXTBSY') return `“${name}”正在别的程序中打开，请关闭后重试`;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `文件夹“${dirname(path)}”不存在，没有写出“${name}”，请另选文件夹`;
  return `文件夹“${dirname(path)}”不能写入，没有写出“${name}”，请另选文件夹`;
}
