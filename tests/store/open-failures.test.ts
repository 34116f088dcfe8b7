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
  ])('a file that cannot be opened is reported in a sentence: %s', (code, message) => {
    failNext(Object.assign(new Error('x'), { code }));
    expect(openDatabase(join(tempFolder(), 'a.db'), NOW)).toMatchObject({
      ok: false,
      error: { code: 'storage', message },
    });
  });

  it('a name that is too long is reported in a sentence', () => {
    const file = join(tempFolder(), 'x'.repeat(300), 'a.db');
    expect(openDatabase(file, NOW)).toMatchObject({ ok: false, error: { message: /（ENAMETOOLONG）/ } });
  });

  it('a missing drive is reported in a sentence', () => {
    const drive = join(tempFolder(), 'drive');
    symlinkSync(join(tempFolder(), 'not', 'mounted'), drive, 'dir');
    expect(openDatabase(join(drive, 'a.db'), NOW)).toMatchObject({
      ok: false,
      error: { message: /（ENOENT），请检查磁盘/ },
    });
  });

  it('a defect on opening is rethrown', () => {
    failNext(new TypeError('a defect'));
    expect(() => openDatabase(join(tempFolder(), 'a.db'), NOW)).toThrow('a defect');
  });
});
