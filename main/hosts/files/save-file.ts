import { randomBytes } from 'node:crypto';
import { access, appendFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openAsUsual } from '#main/hosts/private';
import { failure, type Result, success } from '#shared/result';

/**
 * A whole report, on its way to one other person: it stays inaccessible to other accounts where it is written.
 */
const PRIVATE = /\.jsgk$/i;

export interface FileToSave {
  /** May be in subfolders, with `/`; nothing is written outside the folder. */
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a file atomically: under a temporary name beside the target, flushed to disk, renamed. Fails with one
 * sentence if the folder is not writable, the disk is full or the target is open elsewhere.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> {
  const saved = await saveFiles(dirname(path), [{ filename: basename(path), bytes }], [basename(path)]);
  return saved.ok ? success({ path }) : saved;
}

/**
 * Writes several files into a folder: all are written under temporary names and flushed to disk before the first
 * gets its own. Until then other accounts cannot read them; for handover files this is permanent. An existing
 * file is replaced only if `replace` names it or its folder. Fails like `saveFile`; if only some got their names,
 * the sentence says which.
 */
export async function saveFiles(
  folder: string,
  files: readonly FileToSave[],
  replace: readonly string[],
): Promise<Result<{ readonly paths: readonly string[] }>> {
  const names = files.map(({ filename }) => within(filename));
  const temporaries = names.map(() => join(folder, `.${randomBytes(6).toString('hex')}.tmp`));
  let written = 0;
  let placed = 0;
  try {
    for (const { bytes } of files) {
      await writeThrough(temporaries[written] ?? '', bytes);
      written++;
    }
    const [taken] = await existing(
      folder,
      names.filter((name) => !mayReplace(name, replace)),
    );
    if (taken !== undefined)
      return failure('conflict', `文件夹里已经有“${taken}”，没有写出任何文件，请重新导出`);
    await Promise.all(
      [...new Set(names.map(dirname))].map((each) => mkdir(join(folder, each), { recursive: true })),
    );
    for (const name of names) {
      if (!PRIVATE.test(name)) await openAsUsual(temporaries[placed] ?? '');
      await rename(temporaries[placed] ?? '', join(folder, name));
      placed++;
    }
    return success({ paths: names.map((name) => join(folder, name)) });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const told = written < names.length ? notWritten(code, folder, names) : notPlaced(code, names, placed);
    return failure('storage', told);
  } finally {
    await Promise.all(temporaries.map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

/** A path within a folder: anything that would lead out of it is removed. */
function within(name: string): string {
  const steps = name.split(/[\\/]/).filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.length === 0 ? basename(name) : steps.join('/');
}

function mayReplace(name: string, replace: readonly string[]): boolean {
  return replace.some((each) => name === within(each) || name.startsWith(`${within(each)}/`));
}

/** The names that already exist in the folder. */
export async function existing(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      access(join(folder, within(name))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, index) => found[index]);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The reason why none of the files could be written to the folder. */
function notWritten(code: string, folder: string, names: readonly string[]): string {
  const none = `没有写出${names.length === 1 ? quoted(names) : '任何文件'}`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `磁盘已满，${none}，请清理磁盘后重试`;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `文件夹“${folder}”不存在，${none}，请另选文件夹`;
  return `文件夹“${folder}”不能写入，${none}，请另选文件夹`;
}

/** The reason why one file did not get its name, and the files written: those before it. */
function notPlaced(code: string, names: readonly string[], placed: number): string {
  const why = whyNotPlaced(code, names[placed] ?? '');
  if (names.length === 1) return why;
  if (placed === 0) return `${why}；没有写出任何文件`;
  return `${why}；已写出${quoted(names.slice(0, placed))}，没有写出${quoted(names.slice(placed))}`;
}

function whyNotPlaced(code: string, name: string): string {
  if (['EBUSY', 'ETXTBSY', 'EPERM', 'EACCES'].includes(code))
    return `“${name}”正在别的程序中打开，请关闭后重试`;
  if (['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(code))
    return `“${name}”的位置上有一个同名的文件夹，请把它移到别处后重试`;
  if (code === 'ENAMETOOLONG') return `“${name}”的名称太长，请缩短后重试`;
  return `“${name}”没有写出（${code}），请检查磁盘后重试`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

const RECORD = '导出记录.txt';

/**
 * The reports completely exported to a folder: one line each (`exportLine`), appended when all its files are
 * written. An interrupted batch continues after the last line. An incomplete line is ignored.
 */
export async function readRecord(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => '');
  return text.split('\n').slice(0, -1);
}

export async function addToRecord(folder: string, line: string): Promise<void> {
  await appendFile(join(folder, RECORD), `${line}\n`);
}
