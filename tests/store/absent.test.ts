import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, listBackups } from '#main/store/backups/backup';
import { openDatabase } from '#main/store/opening/open';
import { versionOf } from '#main/store/schema/migrate';
import { guardedStore } from '../faults/written.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { report } = readCase(SAMPLE);
const NAME = '示例县示范图书馆 2023年度';

function open(file: string) {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  return { ...opened.value, store: guardedStore(opened.value) };
}

/** A closed data file with the sample in it and a backup beside it, changed once more after the backup. */
function filled(): string {
  const file = join(tempFolder(), 'a.db');
  const { store, database, close } = open(file);
  store.add(report, '导入');
  backUp(database, new Date(), '手动');
  store.write(report.id, '说明', [{ kind: 'remark', remark: '最后一处' }]);
  close();
  return file;
}

describe('a data file that was changed from outside', () => {
  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])(
    '%s: a new one is made, and what was there and its backups are told, until something is kept',
    (_what, harm) => {
      const file = filled();
      harm(file);
      const told = [
        /不在了或是空的，里面有过 示例县示范图书馆 2023年度.*新建的空文件.*有 1 份备份/,
        /不在数据文件里：示例县示范图书馆 2023年度 2 处/,
      ];
      for (const words of told) {
        const { store, notices, close } = open(file);
        expect(notices).toEqual([expect.stringMatching(words)]);
        expect(store.list()).toEqual([]);
        close();
      }
      const { store, close } = open(file);
      store.add(report, '导入');
      close();
      const after = open(file);
      expect(after.notices).toEqual([]);
    },
  );

  it('a data file never seen before begins empty, without a notice', () => {
    expect(open(join(tempFolder(), 'new.db')).notices).toEqual([]);
  });

  it('a missing data file whose log was left behind: the log is kept', () => {
    const file = filled();
    const { store, database } = open(file);
    store.write(report.id, '说明', [{ kind: 'remark', remark: '在日志里' }]);
    const wal = readFileSync(`${file}-wal`);
    database.close();
    rmSync(file);
    writeFileSync(`${file}-wal`, wal);
    const { notices } = open(file);
    expect(notices[0]).toMatch(/留下的“a-残留-.*\.db-wal”原样另存/);
    const kept = readdirSync(join(file, '..')).find((name) => name.includes('残留')) ?? '';
    expect(readFileSync(join(file, '..', kept)).equals(wal)).toBe(true);
  });

  it('a data file replaced by its backup: the notice says what is missing of which report, and until when', () => {
    const file = filled();
    const [backup] = listBackups(file);
    copyFileSync(join(file, '..', '备份', backup?.name ?? ''), file);
    const { notices, store, close } = open(file);
    expect(notices).toEqual([
      expect.stringMatching(new RegExp(`不在数据文件里：${NAME} 1 处（最后一处保存在`)),
    ]);
    expect(store.load(report.id)).toEqual({ kind: 'sound', report });
    store.write(report.id, '说明', [{ kind: 'remark', remark: '从此继续' }]);
    close();
    expect(open(file).notices).toEqual([]);
  });

  it('a data file ahead of its journal by an unacknowledged write: nothing is missing', () => {
    const file = filled();
    const record = readFileSync(`${file}.saved`);
    const { store, close } = open(file);
    store.write(report.id, '说明', [{ kind: 'remark', remark: '还没有记下' }]);
    close();
    writeFileSync(`${file}.saved`, record);
    writeFileSync(`${file}.lock`, JSON.stringify({ host: hostname(), pid: 1 }));
    expect(open(file).notices).toEqual([expect.stringMatching(/已与保存记录核对，显示“已保存”的修改都在/)]);
  });

  it('a data file with a figure damaged while closed: after a crash the report is named', () => {
    const file = filled();
    const database = new BetterSqlite3(file);
    database.exec('UPDATE cells SET amount = amount + 1 WHERE amount > 0');
    database.close();
    writeFileSync(`${file}.lock`, JSON.stringify({ host: hostname(), pid: 1 }));
    expect(open(file).notices).toEqual([expect.stringMatching(new RegExp(`不在数据文件里：${NAME}`))]);
  });

  it('a half-copied data file: sound reports are recovered, others are named', () => {
    const file = filled();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
    const { notices, store } = open(file);
    expect(notices[0]).toMatch(/已损坏，原样另存为“a-损坏-/);
    const standing = store.list().length;
    if (standing === 0) expect(notices.join()).toMatch(new RegExp(`没有找回 .*份|不在数据文件里：${NAME}`));
  });

  it.each([
    ['the header', (bytes: Buffer) => bytes.fill(0xff, 0, 100)],
    ['its first bytes', (bytes: Buffer) => bytes.fill(0, 0, 16)],
  ])('a data file with %s damaged is recognised by the files beside it, and still read', (_what, harm) => {
    const file = filled();
    const bytes = readFileSync(file);
    harm(bytes);
    writeFileSync(file, bytes);
    const { notices, store } = open(file);
    expect(notices).toEqual([expect.stringMatching(new RegExp(`已损坏.*找回 1 份：${NAME}$`))]);
    expect(store.load(report.id)).toEqual({ kind: 'sound', report: { ...report, 说明: '最后一处' } });
  });

  it('a data file without its first page: the notice names the backups', () => {
    const file = filled();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 0, 4096));
    const { notices, close } = open(file);
    expect(notices.join()).toMatch(/已损坏.*没有找回报表.*不在数据文件里：示例县示范图书馆 2023年度/);
    close();
    const aside = readdirSync(join(file, '..')).find((name) => name.includes('损坏')) ?? '';
    expect(readFileSync(join(file, '..', aside)).equals(bytes)).toBe(true);
  });

  it('a data file with a wrong version number is corrected, without a backup at each start', () => {
    const file = filled();
    for (const wrong of [10, 110, 0]) {
      const database = new BetterSqlite3(file);
      const right = versionOf(database);
      database.pragma(`user_version = ${wrong}`);
      database.close();
      const opened = open(file);
      expect([versionOf(opened.database), opened.notices]).toEqual([right, []]);
      expect(opened.store.load(report.id)).toMatchObject({ kind: 'sound' });
      opened.close();
    }
    expect(listBackups(file)).toHaveLength(1);
  });

  it('a data file with a finished salvage not yet in place: the next start completes it', () => {
    const file = filled();
    const other = filled();
    renameSync(other, `${file}.found`);
    writeFileSync(`${file}-wal`, 'x');
    open(file);
    expect(existsSync(`${file}.found`)).toBe(false);
  });
});
