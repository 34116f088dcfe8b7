import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFile, saveFiles } from '#main/hosts/files/save-file';
import { tempFolder } from '../support/temp-folder.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return { ...real, open: vi.fn(real.open), rename: vi.fn(real.rename) };
});

const NAMES = ['a.docx', 'b.xlsx', 'c.pdf'];
const FILES = NAMES.map((filename) => ({ filename, bytes: Buffer.from('new') }));

function withOldFiles(): string {
  const folder = tempFolder();
  for (const name of NAMES) writeFileSync(join(folder, name), 'old');
  return folder;
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function refuse(work: typeof open | typeof rename, code: string): void {
  vi.mocked<(...args: never[]) => Promise<unknown>>(work).mockRejectedValueOnce(
    Object.assign(new Error(), { code }),
  );
}

const failing = (message: RegExp) => ({ ok: false, error: { code: 'storage', message } });

describe('saving several files', () => {
  afterEach(() => {
    vi.mocked(rename).mockClear();
  });

  it('if one file is open elsewhere, the sentence says which ones were written', async () => {
    const folder = withOldFiles();
    const { rename: real } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    vi.mocked(rename).mockImplementationOnce(real);
    refuse(rename, 'EPERM');
    expect(await saveFiles(folder, FILES, NAMES)).toMatchObject(
      failing(/^“b.xlsx”正在别的程序中打开，请关闭后重试；已写出“a.docx”，没有写出“b.xlsx”、“c.pdf”$/),
    );
    expect(contents(folder)).toEqual({ 'a.docx': 'new', 'b.xlsx': 'old', 'c.pdf': 'old' });
  });

  it('if the first file is open elsewhere, the sentence says that none was written', async () => {
    const folder = withOldFiles();
    refuse(rename, 'EBUSY');
    expect(await saveFiles(folder, FILES, NAMES)).toMatchObject(
      failing(/^“a.docx”正在别的程序中打开.*；没有写出任何文件$/),
    );
    expect(contents(folder)).toEqual({ 'a.docx': 'old', 'b.xlsx': 'old', 'c.pdf': 'old' });
  });

  it('if a folder has the file’s name, the sentence says so', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'b.xlsx', 'inside'), { recursive: true });
    expect(await saveFiles(folder, FILES, NAMES)).toMatchObject(
      failing(/^“b.xlsx”的位置上有一个同名的文件夹.*；已写出“a.docx”，没有写出“b.xlsx”、“c.pdf”$/),
    );
    expect(readdirSync(folder)).toEqual(['a.docx', 'b.xlsx']);
  });

  it.each([
    ['EPERM', /^文件夹“.*”不能写入，没有写出任何文件，请另选文件夹$/],
    ['EACCES', /^文件夹“.*”不能写入/],
    ['ENOSPC', /^磁盘已满，没有写出任何文件/],
    ['ENOENT', /^文件夹“.*”不存在，没有写出任何文件/],
  ])('if the folder refuses the files, none is written: %s', async (code, message) => {
    const folder = withOldFiles();
    refuse(open, code);
    expect(await saveFiles(folder, FILES, NAMES)).toMatchObject(failing(message));
    expect(contents(folder)).toEqual({ 'a.docx': 'old', 'b.xlsx': 'old', 'c.pdf': 'old' });
  });
});

describe('saving one file', () => {
  it('saving one file names it alone', async () => {
    const path = join(tempFolder(), 'a.docx');
    refuse(rename, 'EPERM');
    expect(await saveFile(path, Buffer.from('new'))).toMatchObject(
      failing(/^“a.docx”正在别的程序中打开，请关闭后重试$/),
    );
    refuse(open, 'EPERM');
    expect(await saveFile(path, Buffer.from('new'))).toMatchObject(failing(/不能写入，没有写出“a.docx”，请/));
  });
});
