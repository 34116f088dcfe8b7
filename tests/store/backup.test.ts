import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUp, backupFolder, listBackups, newCopy, removeUnfinished } from '#main/store/backups/backup';
import { backupName, localDay, parseBackupName } from '#main/store/backups/backup-name';
import { readBackup } from '#main/store/backups/backup-reader';
import { openDatabase } from '#main/store/opening/open';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-06-15T08:00:00.123Z');
const DAY = 86_400_000;

function opened(name = 'juesuan.db') {
  const file = join(tempFolder(), name);
  const result = openDatabase(file, NOW);
  if (!result.ok) throw new Error(result.error.message);
  return { file, ...result.value };
}

describe('a backup', () => {
  it('a backup contains the database’s content, with a new name each time', () => {
    const { file, database, close } = opened();
    database.prepare('INSERT INTO departments (name) VALUES (?)').run('示例');
    const made = [backUp(database, NOW, '手动'), backUp(database, NOW, '手动')];
    close();
    expect(listBackups(file).map(({ name }) => name)).toEqual(made.map(({ name }) => name).toReversed());
    for (const { name } of made) {
      const copy = new BetterSqlite3(join(backupFolder(file), name), { readonly: true });
      expect(copy.prepare('SELECT name FROM departments').pluck().all()).toEqual(['示例']);
      copy.close();
    }
  });

  it('the number of a backup increases even if the clock was set back', () => {
    const { file, database, close } = opened();
    backUp(database, NOW, '手动');
    const later = backUp(database, new Date(NOW.getTime() - 3000 * DAY), '手动');
    close();
    expect(later.sequence).toBe(2);
    expect(listBackups(file)[0]).toEqual(later);
  });

  it('a backup before an upgrade is not kept twice if nothing changed', () => {
    const { file, database, close } = opened();
    const first = backUp(database, NOW, '升级前');
    expect(backUp(database, new Date(NOW.getTime() + DAY), '升级前')).toEqual(first);
    database.prepare('INSERT INTO departments (name) VALUES (?)').run('示例');
    expect(backUp(database, NOW, '升级前').sequence).toBe(2);
    close();
    expect(readdirSync(backupFolder(file))).toHaveLength(2);
  });

  it('a damaged backup is refused in a sentence', () => {
    const { file, database, close } = opened();
    const { name } = backUp(database, NOW, '手动');
    close();
    const path = join(backupFolder(file), name);
    writeFileSync(path, 'damaged, and long enough that it could be a header of a database file'.repeat(20));
    expect(readBackup(path, name, null)).toMatchObject({ ok: false, error: { message: /已损坏/ } });
  });

  it('an interrupted backup does not count, and is removed later, but not while it may be in progress', () => {
    const { file, database, close } = opened();
    backUp(database, NOW, '手动');
    close();
    const folder = backupFolder(file);
    const partial = newCopy(folder);
    expect(listBackups(file)).toHaveLength(1);
    removeUnfinished(folder);
    expect(readdirSync(folder)).toHaveLength(2);
    utimesSync(partial, 1, 1);
    removeUnfinished(folder);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('the name of a backup', () => {
  it.each([
    'juesuan.db',
    '决算',
    '决算.数据',
    '决算-2024.db',
    'a.b.c',
    '决算-000001-每日-2026-01-02T03-04-05-678Z.db',
  ])('the name of a backup is parsed as it was made: %s', (file) => {
    const made = backupName(join('x', file), 12, '每日', NOW);
    expect(parseBackupName(made.name)).toEqual({ ...made, of: file });
  });

  it('no other file has the name of a backup', () => {
    for (const name of [
      'juesuan.db',
      '备份.txt',
      'a-1-每日-2026.db',
      'a-000001-每日-2026-99-99T99-99-99-999Z.db',
    ])
      expect(parseBackupName(name)).toBeNull();
  });

  it('files whose names begin alike are distinguished', () => {
    const folder = tempFolder();
    const [one, other] = [join(folder, '决算.db'), join(folder, '决算-2024.db')];
    mkdirSync(backupFolder(one));
    for (const file of [one, other])
      writeFileSync(join(backupFolder(one), backupName(file, 1, '每日', NOW).name), '');
    expect(listBackups(one)).toHaveLength(1);
    expect(listBackups(other)).toHaveLength(1);
  });

  it('the day of a backup is local to the program', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    expect(localDay('2026-06-15T16:30:00.000Z')).toBe('2026-06-16');
    expect(localDay('2026-06-15T15:30:00.000Z')).toBe('2026-06-15');
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});
