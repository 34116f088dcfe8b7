import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUp, backupFolder, listBackups } from '#main/store/backups/backup';
import { backupFailure } from '#main/store/backups/backup-failure';
import { judgeInWorker } from '#main/store/backups/judge';
import { edit, keptData, reportNamed } from '../support/kept-data.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-06-15T08:00:00.123Z');
const DAY = 86_400_000;

describe('making a backup', () => {
  it('making a backup is refused in a sentence if the folder cannot be made', async () => {
    const { file, backups } = keptData(tempFolder());
    writeFileSync(backupFolder(file), 'no folder');
    expect(await backups.make('手动')).toMatchObject({
      ok: false,
      error: { code: 'storage', message: /同名的文件.*备份没有做成/ },
    });
  });

  it('a backup is made even if an old one cannot be removed', async () => {
    const { file, database, store, backups } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    backUp(database, NOW, '手动');
    const stuck = join(backupFolder(file), 'juesuan-000002-手动-2026-06-15T08-00-00-123Z.db');
    mkdirSync(join(stuck, 'held'), { recursive: true });
    expect(await backups.make('手动')).toMatchObject({ ok: true, value: { sequence: 3, damaged: [] } });
    for (let time = 0; time < 3; time++) await backups.tend();
    expect(await backups.make('手动')).toMatchObject({ ok: true, value: { sequence: 4 } });
    expect(listBackups(file).map(({ sequence }) => sequence)).toEqual([4, 2]);
  });

  it('a backup contains what was typed while it was made', async () => {
    const { store, backups } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    const made = backups.make('恢复前');
    setImmediate(() => edit(store, 'a', 12_300));
    const { name } = await made.then((result) => (result.ok ? result.value : { name: '' }));
    const held = backups.reports(name);
    expect(held.ok && held.value.sound[0]?.facts.年初预算).toBe(12_300);
  });

  it('a worker gets the same result as this thread, and leaves a file independent of a log', async () => {
    const { store, backups } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    const made = await backups.make('手动');
    const name = made.ok ? made.value.name : '';
    const path = backups.place.path(name);
    const inWorker = await judgeInWorker(join(ROOT, 'main/store/backups/backup-worker.ts'))(path);
    expect(inWorker).toEqual(backups.list()[0]?.verdict);
    expect(inWorker).toMatchObject({ whole: true, reports: [{ id: 'a', sound: true }] });
    const copy = new BetterSqlite3(path, { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    copy.close();
    expect(readdirSync(backups.place.folder).filter((each) => /partial|wal|shm/.test(each))).toEqual([]);
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
  ])('making a backup reports %s in a sentence', (code, message) => {
    const told = backupFailure(Object.assign(new Error('x'), { code }), join('some', '备份'));
    expect(told).toMatchObject({ ok: false, error: { code: 'storage', message } });
    expect(told.ok ? '' : told.error.message).toMatch(/备份没有做成/);
  });

  it('making a backup passes on errors not caused by the disk', () => {
    const defect = new TypeError('x');
    expect(() => backupFailure(defect, 'x')).toThrow(defect);
  });
});

describe('the backup of the day', () => {
  it('the day’s backup is made on the first day with a report, again after changes, and never twice of the same', async () => {
    let now = new Date(2026, 5, 15, 9);
    const { file, store, backups, keeper } = keptData(tempFolder(), '决算', () => now);
    const count = async () => {
      await keeper.once();
      return listBackups(file).length;
    };
    expect(await count()).toBe(0);
    store.add(reportNamed('a'), '新建');
    expect(await count()).toBe(1);
    edit(store, 'a', 1);
    expect(await count()).toBe(1);
    now = new Date(2026, 5, 16, 0, 5);
    expect(await count()).toBe(2);
    now = new Date(2026, 5, 17, 9);
    expect(await count()).toBe(2);
    for (let amount = 2; amount < 600; amount++) edit(store, 'a', amount);
    expect(await count()).toBe(3);
    for (let amount = 2; amount < 600; amount++) edit(store, 'a', amount);
    expect(await count()).toBe(4);
    expect(keeper.notices()).toEqual([]);
    expect(backups.list().every(({ verdict }) => verdict !== null)).toBe(true);
  });
});

describe('the keeper', () => {
  it('the keeper works by itself once started, and no more when stopped', async () => {
    const { file, store, keeper } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    keeper.start();
    await expect.poll(() => listBackups(file).length, { timeout: 10_000 }).toBe(1);
    keeper.stop();
    const stopped = keptData(tempFolder());
    stopped.store.add(reportNamed('a'), '新建');
    stopped.keeper.start();
    stopped.keeper.stop();
    await new Promise((wait) => setTimeout(wait, 3500));
    expect(listBackups(stopped.file)).toEqual([]);
  });

  it('the keeper reads one report after the other, and retracts its notice of a restored one', () => {
    const { database, store, keeper } = keptData(tempFolder());
    for (const id of ['a', 'b', 'c']) store.add(reportNamed(id), '新建');
    database.exec("UPDATE reports SET remark = '改' WHERE id = 'b'");
    const told = [0, 1, 2].map(() => {
      keeper.checkNext();
      return keeper.notices().length;
    });
    expect(told.at(-1)).toBe(1);
    expect(keeper.notices()[0]).toMatch(/示例b局.*备份里没有完好的/);
    store.remove('b');
    expect(keeper.notices()).toEqual([]);
  });
});

describe('backups of several data files in one folder', () => {
  it('each data file keeps its own backups, even after a rename, and a copy thins only its own', async () => {
    const folder = tempFolder();
    const one = keptData(folder, '决算.db');
    const other = keptData(folder, '决算-2024.db');
    for (const { store, backups } of [one, other]) {
      store.add(reportNamed('a'), '新建');
      for (let time = 0; time < 12; time++) {
        edit(store, 'a', time + 1);
        await backups.make('手动');
      }
    }
    expect([one, other].map(({ backups }) => backups.list().length)).toEqual([10, 10]);
    one.close();
    renameSync(one.file, join(folder, '新名称.db'));
    const renamed = keptData(folder, '新名称.db');
    expect(renamed.backups.list()).toHaveLength(10);
    expect(renamed.backups.list().every(({ own }) => own)).toBe(true);
    writeFileSync(one.file, '');
    expect(renamed.backups.list().some(({ own }) => own)).toBe(false);
  });

  it('backups of a lost data file are shown to the new one with its name, which leaves them alone', async () => {
    const folder = tempFolder();
    const lost = keptData(folder);
    lost.store.add(reportNamed('a'), '新建');
    await lost.backups.make('手动');
    lost.close();
    rmSync(lost.file);
    const fresh = keptData(folder);
    expect(fresh.backups.list()).toMatchObject([{ own: false, sequence: 1 }]);
    const [found] = fresh.backups.list();
    expect(fresh.backups.reports(found?.name ?? '')).toMatchObject({
      ok: true,
      value: { sound: [{ id: 'a' }] },
    });
    for (const none of ['../../etc/passwd', '.', '', '..', 'notes.txt'])
      expect(fresh.backups.reports(none)).toMatchObject({ ok: false, error: { code: 'missing' } });
  });
});

describe('damage', () => {
  function damage(data: ReturnType<typeof keptData>, id: string): void {
    data.database.prepare("UPDATE facts SET value = value + 1 WHERE report = ? AND key = '年初预算'").run(id);
  }

  it('damage is found report by report, named with the backup that has a sound copy, and shown in the preview', async () => {
    const data = keptData(tempFolder());
    for (const id of ['a', 'b']) {
      data.store.add(reportNamed(id), '新建');
      edit(data.store, id, 100);
    }
    const good = await data.backups.make('手动');
    damage(data, 'b');
    for (let time = 0; time < 2; time++) data.keeper.checkNext();
    expect(data.keeper.notices()).toEqual([
      expect.stringMatching(/示例b局 .*可能是磁盘损坏.*从 2026.* 的备份恢复/),
    ]);
    edit(data.store, 'a', 200);
    const bad = await data.backups.make('手动');
    expect(bad).toMatchObject({ ok: true, value: { damaged: [expect.stringContaining('示例b局')] } });
    const held = data.backups.reports(bad.ok ? bad.value.name : '');
    expect(held).toMatchObject({
      ok: true,
      value: { sound: [{ id: 'a' }], damaged: [expect.stringContaining('示例b局')] },
    });
    const whole = data.backups.reports(good.ok ? good.value.name : '', 'b');
    expect(whole.ok && whole.value.sound[0]?.facts.年初预算).toBe(100);
  });

  it('damage of a sound backup is noticed before an older one is removed', async () => {
    let now = new Date(2026, 0, 1, 9);
    const data = keptData(tempFolder(), 'a.db', () => now);
    data.store.add(reportNamed('a'), '新建');
    for (let time = 1; time <= 10; time++) {
      edit(data.store, 'a', time);
      await data.backups.make('手动');
    }
    for (const { name } of data.backups.list().slice(0, 9)) damageUnseen(data.backups.place.path(name));
    now = new Date(now.getTime() + 2 * DAY);
    for (let time = 11; time <= 22; time++) {
      edit(data.store, 'a', time);
      await data.backups.make('手动');
    }
    expect(data.backups.list().find(({ sequence }) => sequence === 1)?.verdict?.reports[0]?.sound).toBe(true);
  });
});

describe('damage of one that stands for a day', () => {
  it('is noticed before the other one of that day is removed', async () => {
    let now = new Date(2026, 0, 1, 9);
    const data = keptData(tempFolder(), 'a.db', () => now);
    data.store.add(reportNamed('a'), '新建');
    const make = async (times: readonly number[]) => {
      for (const time of times) {
        edit(data.store, 'a', time);
        await data.backups.make('手动');
      }
    };
    await make([1, 2]);
    now = new Date(now.getTime() + 2 * DAY);
    await make([3, 4, 5, 6, 7, 8]);
    const second = data.backups.list().find(({ sequence }) => sequence === 2);
    damageUnseen(data.backups.place.path(second?.name ?? ''));
    await make([9, 10, 11, 12, 13, 14]);
    expect(data.backups.list().find(({ sequence }) => sequence === 1)?.verdict?.reports[0]?.sound).toBe(true);
  });
});

/** Changes a figure in a file without a trace in its size or times. */
function damageUnseen(path: string): void {
  const times = `${path}.times`;
  execFileSync('touch', ['-r', path, times]);
  const copy = new BetterSqlite3(path);
  copy.prepare('UPDATE facts SET value = -1').run();
  copy.close();
  execFileSync('touch', ['-r', times, path]);
  rmSync(times);
}

describe('the second folder', () => {
  it('the second folder gets each backup, is thinned alike, and its absence is reported without stopping anything', async () => {
    const second = tempFolder();
    const { store, backups, keeper } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    expect(await backups.choose(second)).toMatchObject({ ok: true });
    const [first] = backups.list();
    expect(readdirSync(second).filter((name) => name.endsWith('.db'))).toEqual([first?.name]);
    rmSync(second, { recursive: true });
    edit(store, 'a', 5);
    expect(await backups.make('手动')).toMatchObject({ ok: true });
    await backups.tend();
    expect(keeper.notices()).toEqual([expect.stringMatching(/第二处备份.*找不到.*本机的备份照常/)]);
    mkdirSync(second);
    await backups.tend();
    expect(keeper.notices()).toEqual([]);
    expect(readdirSync(second).filter((name) => name.endsWith('.db'))).toEqual([backups.list()[0]?.name]);
    rmSync(backups.place.folder, { recursive: true });
    expect(backups.reports(backups.list()[0]?.name ?? '')).toMatchObject({
      ok: true,
      value: { sound: [{ id: 'a' }] },
    });
  });

  it('the second folder must exist, and must not be the first one', async () => {
    const { file, backups } = keptData(tempFolder());
    for (const [folder, message] of [
      ['relative', /完整的文件夹位置/],
      ['/', /不要选整个系统/],
      [join(tempFolder(), 'none'), /没有文件夹/],
    ] as const)
      expect(await backups.choose(folder)).toMatchObject({ ok: false, error: { message } });
    mkdirSync(backupFolder(file));
    expect(await backups.choose(backupFolder(file))).toMatchObject({
      ok: false,
      error: { message: /请另选一个/ },
    });
    expect(backups.second.folder).toBeNull();
  });
});
