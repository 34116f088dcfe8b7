import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/open';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

function problem(file: string): string {
  const opened = openDatabase(file, NOW);
  if (!opened.ok) return opened.error.message;
  opened.value.close();
  return 'opened';
}

describe('opening a database', () => {
  it('commits to the disk, with foreign keys on', () => {
    const opened = openDatabase(join(tempFolder(), 'a.db'), NOW);
    if (!opened.ok) throw new Error(opened.error.message);
    const pragma = (name: string) => opened.value.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    opened.value.close();
  });

  it('stays durable when an existing file is opened again', () => {
    const file = join(tempFolder(), 'a.db');
    expect(problem(file)).toBe('opened');
    const opened = openDatabase(file, NOW);
    expect(opened.ok && opened.value.pragma('synchronous', { simple: true })).toBe(2);
    if (opened.ok) opened.value.close();
  });

  it.each([
    ['of a newer version', (file: string) => withVersion(file, 99_990), /更新版本的软件/],
    [
      'that is no database',
      (file: string) => writeFileSync(file, 'not a database, '.repeat(200)),
      /不是本软件的数据文件/,
    ],
    [
      'in a place that is no folder',
      (file: string) => writeFileSync(join(file, '..'), ''),
      /无法在.*写入数据文件/,
    ],
  ])('refuses a file %s and leaves it alone', (_name, make, pattern) => {
    const folder = tempFolder();
    const file = _name.includes('folder') ? join(folder, 'plain', 'a.db') : join(folder, 'a.db');
    make(file);
    const before = snapshot(file);
    expect(problem(file)).toMatch(pattern);
    expect(snapshot(file)).toEqual(before);
  });

  it('refuses a second opener while the first writes', () => {
    const file = join(tempFolder(), 'a.db');
    const first = openDatabase(file, NOW);
    expect(problem(file)).toMatch(/另一个程序/);
    if (first.ok) first.value.close();
    expect(problem(file)).toBe('opened');
  });
});

function withVersion(file: string, version: number): void {
  const database = new BetterSqlite3(file);
  database.pragma(`user_version = ${version}`);
  database.exec('CREATE TABLE future (a)');
  database.close();
}

function snapshot(file: string): string | null {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    return null;
  }
}
