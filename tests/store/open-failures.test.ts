import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { tempFolder } from '../support/temp-folder.ts';

vi.mock('better-sqlite3', async (importOriginal) => {
  const real = await importOriginal<{ default: typeof BetterSqlite3 }>();
  return { default: vi.fn(real.default) };
});

function failNext(error: Error): void {
  const failing = class {
    constructor() {
      throw error;
    }
  };
  vi.mocked(BetterSqlite3).mockImplementationOnce(failing as never);
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
