import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { openSqlite } from '#main/store/sqlite/open-sqlite';
import { tempFolder } from '../support/temp-folder.ts';

vi.mock('#main/store/sqlite/open-sqlite', async (importOriginal) => {
  const real = await importOriginal<{ openSqlite: typeof openSqlite }>();
  return { ...real, openSqlite: vi.fn(real.openSqlite) };
});

function failNext(error: Error): void {
  vi.mocked(openSqlite).mockImplementationOnce(() => {
    throw error;
  });
}

const NOW = new Date('2026-01-02T03:04:05Z');

describe('a database file that cannot be opened', () => {
  it.each([
    ['EIO', /^无法打开数据文件“.*a\.db”（EIO），请检查磁盘/],
    ['EBUSY', /^无法打开数据文件“.*a\.db”（EBUSY），请检查磁盘/],
    ['ERR_DLOPEN_FAILED', /数据库组件.*重新安装/],
  ])('is told in a sentence: %s', (code, message) => {
    failNext(Object.assign(new Error('x'), { code }));
    expect(openDatabase(join(tempFolder(), 'a.db'), NOW)).toMatchObject({
      ok: false,
      error: { code: 'storage', message },
    });
  });

  it('is told in a sentence: a name too long', () => {
    const file = join(tempFolder(), 'x'.repeat(300), 'a.db');
    expect(openDatabase(file, NOW)).toMatchObject({ ok: false, error: { message: /（ENAMETOOLONG）/ } });
  });

  it('is told in a sentence: a drive that is not there', () => {
    const drive = join(tempFolder(), 'drive');
    symlinkSync(join(tempFolder(), 'not', 'mounted'), drive, 'dir');
    expect(openDatabase(join(drive, 'a.db'), NOW)).toMatchObject({
      ok: false,
      error: { message: /（ENOENT），请检查磁盘/ },
    });
  });

  it('throws what is a defect', () => {
    failNext(new TypeError('a defect'));
    expect(() => openDatabase(join(tempFolder(), 'a.db'), NOW)).toThrow('a defect');
  });
});
