import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isVerified } from '#main/store/backups/backup-verdict';
import { Backups } from '#main/store/backups/backups';
import { judgeInWorker } from '#main/store/backups/judge';
import { edit, keptData, reportNamed } from '../support/kept-data.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { random, rounds } from './rounds.ts';

const DAYS = rounds(60, 400);
const JUMP = Math.floor(DAYS / 2);
const TIMEOUT = 60_000 + DAYS * 2000;

type Data = ReturnType<typeof keptData>;

/** Two data files in one folder, with a common clock. */
function twoFiles() {
  const clock = { now: new Date(2026, 0, 1, 9) };
  const folder = tempFolder();
  const files = ['决算.db', '决算-2024.db'].map((name) => keptData(folder, name, () => clock.now));
  for (const { store } of files)
    for (const id of ['a', 'b']) {
      store.add(reportNamed(id), '新建');
      edit(store, id, 100);
    }
  return { clock, files };
}

const whole = ({ backups }: Data) =>
  backups.list().filter(({ verdict }) => verdict !== null && isVerified(verdict));
const holding = ({ backups }: Data, id: string) =>
  backups.list().filter(({ verdict }) => verdict?.reports.some((each) => each.id === id && each.sound));

it(
  `two data files in one folder keep their sound backups for ${DAYS} days, even if the clock jumps`,
  async () => {
    const { clock, files } = twoFiles();
    const next = random(14);
    const most = [0, 0];
    for (let day = 0; day < DAYS; day++) {
      clock.now = new Date(2026, 0, 1 + day + (day === JUMP ? 400 : 0), 9);
      for (const [index, data] of files.entries()) {
        if (next() < 0.8) edit(data.store, 'a', day + 1000);
        const before = holding(data, 'a').length;
        await data.keeper.once();
        const left = whole(data).length;
        expect(left, `day ${day}`).toBeGreaterThanOrEqual(Math.min(before, 5));
        most[index] = Math.max(most[index] ?? 0, data.backups.list().length);
        if (day === JUMP) expect(left).toBeGreaterThanOrEqual(Math.min(before, 30));
      }
    }
    for (const data of files) {
      expect(data.keeper.notices()).toEqual([]);
      expect(whole(data)).toEqual(data.backups.list());
      expect(data.backups.list().every(({ own }) => own)).toBe(true);
      const days = new Set(data.backups.list().map(({ madeAt }) => madeAt.slice(0, 10)));
      expect(days.size).toBeGreaterThanOrEqual(Math.min(30, DAYS / 2));
    }
    console.log(`备份：${DAYS} 天后各留 ${files.map((each) => each.backups.list().length)}，最多 ${most}`);
  },
  TIMEOUT,
);

it(
  `damage unnoticed on day 1 still has a sound copy on day ${DAYS}, and is reported`,
  async () => {
    const { clock, files } = twoFiles();
    const [data] = files as [Data];
    await data.keeper.once();
    data.database.prepare("UPDATE facts SET value = 999 WHERE report = 'b' AND key = '年初预算'").run();
    for (let day = 1; day < DAYS; day++) {
      clock.now = new Date(2026, 0, 1 + day, 9);
      edit(data.store, 'a', day + 1000);
      await data.keeper.once();
    }
    const [last] = holding(data, 'b');
    const held = data.backups.reports(last?.name ?? '', 'b');
    expect(held.ok && held.value.sound[0]?.facts.年初预算).toBe(100);
    for (let report = 0; report < 2; report++) data.keeper.checkNext();
    expect(data.keeper.notices().join()).toMatch(/示例b局.*请在“备份与移交”里从 2026/);
  },
  TIMEOUT,
);

it(
  'a data file damaged gradually: each report keeps the newest sound copy of it',
  async () => {
    const { clock, files } = twoFiles();
    const [data] = files as [Data];
    await data.keeper.once();
    for (let day = 1; day < 40; day++) {
      clock.now = new Date(2026, 0, 1 + day, 9);
      edit(data.store, 'a', day);
      if (day === 20) data.database.exec("UPDATE facts SET value = 7 WHERE report = 'b'");
      if (day < 20) edit(data.store, 'b', day);
      await data.keeper.once();
    }
    const held = data.backups.reports(holding(data, 'b')[0]?.name ?? '', 'b');
    expect(held.ok && held.value.sound[0]?.facts.年初预算).toBe(19);
    writeFileSync(join(data.backups.place.folder, data.backups.list()[0]?.name ?? ''), 'gone');
    expect(holding(data, 'b').length).toBeGreaterThanOrEqual(3);
  },
  TIMEOUT,
);

it(
  'a large data file is backed up while edits are answered',
  async () => {
    const { file, database, store } = keptData(tempFolder());
    store.add(reportNamed('a'), '新建');
    edit(store, 'a', 1);
    const words = JSON.stringify('字'.repeat(100_000));
    const put = database.prepare(
      "INSERT INTO steps (report, position, label, forward, backward, before, after) VALUES ('a', ?, 'x', ?, ?, 'x', 'x')",
    );
    database.transaction(() => {
      for (let step = 1; step <= 250; step++) put.run(-step, words, words);
    })();
    const judge = judgeInWorker(join(ROOT, 'main/store/backups/backup-worker.ts'));
    const backups = new Backups(file, database, () => new Date(), judge);
    let amount = 1;
    let [last, longest] = [performance.now(), 0];
    const typing = setInterval(() => {
      edit(store, 'a', ++amount);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 20);
    const made = await backups.make('手动');
    clearInterval(typing);
    expect(made).toMatchObject({ ok: true, value: { whole: true, damaged: [] } });
    expect(amount).toBeGreaterThan(5);
    expect(longest).toBeLessThan(1000);
    console.log(`备份 150 MB 时改了 ${amount} 处，两处之间最长 ${Math.round(longest)} ms`);
  },
  TIMEOUT,
);
