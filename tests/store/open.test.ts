import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import type { Opened } from '#main/store/opening/opened';
import { Store } from '#main/store/store';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

function open(file: string): Opened {
  const opened = openDatabase(file, NOW);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function problem(file: string): string {
  const opened = openDatabase(file, NOW);
  if (!opened.ok) return opened.error.message;
  opened.value.close();
  return 'opened';
}

/** A closed database with the sample in it. */
function filled(): string {
  const file = join(tempFolder(), 'a.db');
  const { database, close } = open(file);
  new Store(database, () => NOW).add(readCase(SAMPLE).report, '导入');
  close();
  return file;
}

describe('opening a database', () => {
  it('commits reach the disk, with foreign keys on, in new and existing databases', () => {
    const file = join(tempFolder(), 'a.db');
    for (const _time of ['new', 'existing']) {
      const { database, close } = open(file);
      const pragma = (name: string) => database.pragma(name, { simple: true });
      expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
      close();
    }
  });

  it('a file of a newer version is refused and unchanged', () => {
    const file = filled();
    const database = new BetterSqlite3(file);
    database.pragma('user_version = 99990');
    database.close();
    const before = readFileSync(file);
    expect(problem(file)).toMatch(/更新版本的软件/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a file that is not a database is refused and unchanged', () => {
    const file = join(tempFolder(), 'a.db');
    writeFileSync(file, 'not a database, '.repeat(200));
    const before = readFileSync(file);
    expect(problem(file)).toMatch(/不是本软件的数据文件/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a path that is not in a folder is refused', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'plain'), '');
    expect(problem(join(folder, 'plain', 'a.db'))).toMatch(/无法在.*写入数据文件/);
  });

  it('a second program is refused, and let in when the first is gone', () => {
    const file = join(tempFolder(), 'a.db');
    const first = open(file);
    expect(problem(file)).toMatch(/另一个程序/);
    first.close();
    expect(problem(file)).toBe('opened');
  });

  it('after a crash the notice says that what was saved is there', () => {
    const file = filled();
    writeFileSync(`${file}.lock`, JSON.stringify({ host: hostname(), pid: 1 }));
    const { notices, close } = open(file);
    expect(notices).toEqual([expect.stringMatching(/上次没有正常退出.*最后一次保存在/)]);
    close();
    expect(existsSync(`${file}.lock`)).toBe(false);
    const again = open(file);
    expect(again.notices).toEqual([]);
    again.close();
  });

  it('another computer is kept out while the first is alive, and takes over when it is not', () => {
    const file = filled();
    writeFileSync(`${file}.lock`, JSON.stringify({ host: '财务室', pid: 1 }));
    expect(problem(file)).toMatch(/另一台电脑“财务室”/);
    utimesSync(`${file}.lock`, 0, 0);
    expect(problem(file)).toBe('opened');
  });
});

describe('a damaged database', () => {
  it('a damaged database is set aside, and its sound reports are kept', () => {
    const file = filled();
    const bytes = readFileSync(file);
    const { database, close } = open(file);
    const page = database
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'changes'")
      .pluck()
      .get() as number;
    const size = database.pragma('page_size', { simple: true }) as number;
    close();
    bytes.fill(0xff, (page - 1) * size, page * size);
    writeFileSync(file, bytes);
    const { database: fresh, notices, close: end } = open(file);
    expect(notices).toEqual([expect.stringMatching(/已损坏.*另存为.*找回 1 份：示例县示范图书馆 2023年度/)]);
    const store = new Store(fresh, () => NOW);
    const [first] = store.list();
    expect(store.load(first?.id ?? '')).toEqual({ kind: 'sound', report: readCase(SAMPLE).report });
    end();
    const aside = readdirSync(join(file, '..')).find((name) => name.includes('损坏'));
    expect(aside && readFileSync(join(file, '..', aside)).equals(bytes)).toBe(true);
  });

  it('a damaged figure is never shown', () => {
    const file = filled();
    const { database, close } = open(file);
    const store = new Store(database, () => NOW);
    const id = store.list()[0]?.id ?? '';
    database.prepare("UPDATE cells SET amount = amount + 1 WHERE form_row = '2070104'").run();
    expect(store.load(id)).toEqual({ kind: 'damaged' });
    close();
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!canMount)('a read-only medium (needs root on Linux to mount one)', () => {
  it('a read-only database opens as a copy, with a notice', () => {
    const file = filled();
    const temporary = emptyTemporaryFolder();
    if (!mountReadOnly(join(file, '..'))) return;
    const { database, readOnly, notices, close } = open(file);
    expect([readOnly, notices]).toEqual([true, [expect.stringMatching(/不能写入.*副本/)]]);
    expect(new Store(database, () => NOW).list()).toHaveLength(1);
    expect(() => database.prepare('DELETE FROM reports').run()).toThrow(/readonly/);
    expect(readdirSync(temporary)).toHaveLength(1);
    close();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['of a newer version', 'PRAGMA user_version = 99990', /更新版本的软件/],
    [
      'that cannot be brought to this version',
      'ALTER TABLE cells DROP COLUMN source; PRAGMA user_version = 10',
      /无法读取/,
    ],
  ])('a read-only database %s is refused, and its copy removed', (_what, change, message) => {
    const file = filled();
    const database = new BetterSqlite3(file);
    database.exec(change);
    database.close();
    const temporary = emptyTemporaryFolder();
    if (!mountReadOnly(join(file, '..'))) return;
    expect(problem(file)).toMatch(message);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

function emptyTemporaryFolder(): string {
  const folder = tempFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}

/**
 * Makes a folder read-only until the test is over, by mounting it over itself; `false` if the machine does not
 * allow mounting.
 */
function mountReadOnly(folder: string): boolean {
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
    onTestFinished(() => {
      execFileSync('umount', [folder]);
    });
    execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('跳过：这台机器不能挂载只读文件夹');
    return false;
  }
}
