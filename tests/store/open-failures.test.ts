import { copyFileSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inspectLocation } from '#main/store/opening/file-location';
import { openDatabase } from '#main/store/opening/open';
import { openSqlite } from '#main/store/sqlite/open-sqlite';
import { Store } from '#main/store/store';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

vi.mock('#main/store/sqlite/open-sqlite', async (importOriginal) => {
  const real = await importOriginal<{ openSqlite: typeof openSqlite }>();
  return { ...real, openSqlite: vi.fn(real.openSqlite) };
});

vi.mock('#main/store/opening/file-location', async (importOriginal) => {
  const real = await importOriginal<{ inspectLocation: typeof inspectLocation }>();
  return { ...real, inspectLocation: vi.fn(real.inspectLocation) };
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

describe('a database on a shared drive, without shared memory for a log (codegraph#448, crush#3471)', () => {
  it('a file copied from a database with a log keeps its data, goes without a log, and is locked', () => {
    const local = join(tempFolder(), 'a.db');
    const first = openDatabase(local, NOW);
    if (!first.ok) throw new Error(first.error.message);
    new Store(first.value.database, () => NOW).add(readCase(SAMPLE).report, '导入');
    const shared = join(tempFolder(), 'a.db');
    for (const suffix of ['', '-wal', '.saved'])
      if (existsSync(local + suffix)) copyFileSync(local + suffix, shared + suffix);
    first.value.close();
    for (const _time of ['copied', 'again']) {
      vi.mocked(inspectLocation).mockReturnValueOnce({
        readOnly: false,
        walUnsafe: true,
        warning: '数据文件在网络盘上',
      });
      const opened = openDatabase(shared, NOW);
      if (!opened.ok) throw new Error(opened.error.message);
      const { database, notices, close } = opened.value;
      expect(notices).toContain('数据文件在网络盘上');
      expect(database.pragma('journal_mode', { simple: true })).toBe('truncate');
      expect(database.pragma('locking_mode', { simple: true })).toBe('exclusive');
      expect(new Store(database, () => NOW).list()).toHaveLength(1);
      expect(existsSync(`${shared}-shm`)).toBe(false);
      close();
    }
  });
});
