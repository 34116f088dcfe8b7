import { randomBytes } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '#shared/result';

export interface FileToSave {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a file whole or not at all: under a temporary name beside the target, flushed to the disk, renamed.
 * Fails with one sentence where the folder cannot be written, the disk is full or the target is open elsewhere.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> {
  const saved = await saveFiles(dirname(path), [{ filename: basename(path), bytes }], [basename(path)]);
  return saved.ok ? success({ path }) : saved;
}

/**
 * Writes several files into a folder: all lie there under temporary names, flushed to the disk, before the first gets
 * its own. A file that is there already is replaced only where `replace` names it. Fails as `saveFile` does.
 */
export async function saveFiles(
  folder: string,
  files: readonly FileToSave[],
  replace: readonly string[],
): Promise<Result<{ readonly paths: readonly string[] }>> {
  const paths = files.map(({ filename }) => join(folder, basename(filename)));
  const temporaries: string[] = [];
  let current = paths[0] ?? folder;
  try {
    for (const [index, { bytes }] of files.entries()) {
      current = paths[index] ?? folder;
      temporaries.push(join(folder, `.${randomBytes(6).toString('hex')}.tmp`));
      await writeThrough(temporaries.at(-1) ?? '', bytes);
    }
    const taken = await takenNames(folder, files, replace);
    if (taken.length > 0)
      return failure('conflict', `文件夹里已经有“${taken[0]}”，没有写出任何文件，请重新导出`);
    for (const [index, path] of paths.entries()) {
      current = path;
      await rename(temporaries[index] ?? '', path);
    }
    return success({ paths });
  } catch (error) {
    return failure('storage', describe((error as NodeJS.ErrnoException).code ?? '', current));
  } finally {
    await Promise.all(temporaries.map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

async function takenNames(
  folder: string,
  files: readonly FileToSave[],
  replace: readonly string[],
): Promise<readonly string[]> {
  const names = files.map(({ filename }) => basename(filename)).filter((name) => !replace.includes(name));
  return existing(folder, names);
}

/** Which of these names the folder has already. */
export async function existing(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      access(join(folder, basename(name))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, index) => found[index]);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function describe(code: string, path: string): string {
  const name = basename(path);
  if (code === 'ENOSPC') return `磁盘已满，没有写出“${name}”，请清理磁盘后重试`;
  if (code === 'EBUSY' || code === 'ETXTBSY' || code === 'EPERM')
    return `“${name}”正在别的程序中打开，请关闭后重试`;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `文件夹“${dirname(path)}”不存在，没有写出“${name}”，请另选文件夹`;
  return `文件夹“${dirname(path)}”不能写入，没有写出“${name}”，请另选文件夹`;
}
