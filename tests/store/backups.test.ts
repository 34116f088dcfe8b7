import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, backupFolder, listBackups } from '#main/store/backup';
import { backupFailure } from '#main/store/backup-failure';
import { Backups } from '#main/store/backups';
import { openDatabase } from '#main/store/open';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-06-15T08:00:00.123Z');

function opened() {
  const file = join(tempFolder(), 'juesuan.db');
  const result = openDatabase(file, NOW);
  if (!result.ok) throw new Error(result.error.message);
  const { database, close } = result.value;
  onTestFinished(close);
  return { file, database, backups: new Backups(file, database, () => NOW) };
}

describe('making a backup', () => {
  it('is refused in a sentence where the folder cannot be made', () => {
    const { file, backups } = opened();
    writeFileSync(backupFolder(file), 'no folder');
    expect(backups.make('手动')).toMatchObject({
      ok: false,
      error: { code: 'storage', message: /同名的文件.*备份没有做成/ },
    });
  });

  it('is done although an old one cannot be removed, and the others are', () => {
    const { file, database, backups } = opened();
    backUp(database, NOW, '手动');
    const stuck = join(backupFolder(file), 'juesuan-000002-手动-2026-06-15T08-00-00-123Z.db');
    mkdirSync(join(stuck, 'held'), { recursive: true });
    for (let times = 0; times < 10; times++) backUp(database, NOW, '手动');
    expect(backups.make('手动')).toMatchObject({ ok: true, value: { sequence: 13 } });
    const left = listBackups(file).map(({ sequence }) => sequence);
    expect(left).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2]);
    expect(backups.makeDaily()).toBeNull();
  });

  it.each([
    ['ENOSPC', /磁盘已满/],
    ['SQLITE_FULL', /磁盘已满/],
    ['EACCES', /不能写入/],
    ['EPERM', /不能写入/],
    ['EROFS', /不能写入/],
    ['SQLITE_CANTOPEN', /不能写入/],
    ['EEXIST', /同名的文件/],
    ['EIO', /检查磁盘/],
    ['SQLITE_IOERR_WRITE', /检查磁盘/],
  ])('tells %s in a sentence', (code, message) => {
    const told = backupFailure(Object.assign(new Error('x'), { code }), join('some', '备份'));
    expect(told).toMatchObject({ ok: false, error: { code: 'storage', message } });
    expect(told.ok ? '' : told.error.message).toMatch(/备份没有做成/);
  });

  it('passes on what is no failure of the disk', () => {
    const defect = new TypeError('x');
    expect(() => backupFailure(defect, 'x')).toThrow(defect);
  });
});
