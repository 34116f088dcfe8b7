import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  backUp,
  backupFolder,
  isBackupDue,
  keptBackups,
  listBackups,
  thinBackups,
} from '#main/store/backup';
import { readBackup } from '#main/store/backup-reader';
import { openDatabase } from '#main/store/open';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-06-15T08:00:00.123Z');
const DAY = 86_400_000;

function opened() {
  const file = join(tempFolder(), 'juesuan.db');
  const result = openDatabase(file, NOW);
  if (!result.ok) throw new Error(result.error.message);
  return { file, ...result.value };
}

describe('a backup', () => {
  it('holds what the database holds, in a name of its own however often it is made', () => {
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

  it('counts on when the clock was set back', () => {
    const { file, database, close } = opened();
    backUp(database, NOW, '手动');
    const later = backUp(database, new Date(NOW.getTime() - 3000 * DAY), '手动');
    close();
    expect(later.sequence).toBe(2);
    expect(listBackups(file)[0]).toEqual(later);
  });

  it('is refused in a sentence where it was damaged', () => {
    const { file, database, close } = opened();
    const { name } = backUp(database, NOW, '手动');
    close();
    writeFileSync(join(backupFolder(file), name), 'damaged');
    expect(readBackup(file, name, () => 'read')).toMatchObject({ ok: false, error: { message: /已损坏/ } });
    for (const none of ['../../etc/passwd', '.', '', '..', 'notes.txt'])
      expect(readBackup(file, none, () => 'read')).toMatchObject({ ok: false, error: { code: 'missing' } });
  });
});

describe('the thinning rule', () => {
  const backup = (sequence: number, daysAgo: number, kind = '每日'): Backup => ({
    name: `b${sequence}`,
    sequence,
    kind,
    madeAt: new Date(NOW.getTime() - daysAgo * DAY).toISOString(),
  });

  it('keeps the ten newest, one a day for thirty days, one a month before', () => {
    const list = [
      ...Array.from({ length: 12 }, (_, index) => backup(100 - index, 0, '手动')),
      backup(80, 5),
      backup(79, 5),
      backup(60, 40),
      backup(59, 41),
      backup(50, 400, '升级前'),
      backup(49, 400),
      backup(48, 400),
    ];
    expect(keptBackups(list, NOW).map(({ sequence }) => sequence)).toEqual([
      100, 99, 98, 97, 96, 95, 94, 93, 92, 91, 80, 60, 50,
    ]);
  });

  it('keeps the newest ten whatever the clock says', () => {
    const list = Array.from({ length: 10 }, (_, index) => backup(10 - index, -4000));
    expect(keptBackups(list, NOW)).toEqual(list);
  });

  it('touches no other file in the folder', () => {
    const file = join(tempFolder(), 'juesuan.db');
    mkdirSync(backupFolder(file));
    writeFileSync(join(backupFolder(file), 'other.db'), '');
    thinBackups(file, NOW);
    expect(listBackups(file)).toEqual([]);
    expect(isBackupDue(file, NOW)).toBe(true);
  });
});
