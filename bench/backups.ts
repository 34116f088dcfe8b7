import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { listBackups } from '#main/store/backups/backup';
import { Backups } from '#main/store/backups/backups';
import { judgeInWorker } from '#main/store/backups/judge';
import { openDatabase } from '#main/store/opening/open';

// How long the program is blocked while a large data file is opened and backed up.

const MEGABYTES = Number(process.argv[2] ?? 300);
const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
const file = join(folder, 'bench.db');
const now = () => new Date();

async function fill(): Promise<void> {
  const app = createApp({ file, now, newId });
  if (!app.ok) throw new Error(app.error.message);
  const made = await app.value.dispatch('reports.create', {
    部门: '示例局',
    年度: 2024,
    pack: 'national-2024',
    单位: '元',
  });
  if (!made.ok) throw new Error(made.error.message);
  app.value.close();
  const opened = openDatabase(file, now());
  if (!opened.ok) throw new Error(opened.error.message);
  const { database, close } = opened.value;
  const report = database.prepare('SELECT id FROM reports').pluck().get();
  const put = database.prepare(
    'INSERT INTO steps (report, position, label, forward, backward, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const words = JSON.stringify('字'.repeat(100_000));
  database.transaction(() => {
    for (let step = 0; step < (MEGABYTES * 1e6) / (2 * words.length * 3); step++)
      put.run(report, -step - 1, 'x', words, words, 'x', 'x');
  })();
  close();
}

try {
  await fill();
  const start = performance.now();
  const opened = openDatabase(file, now());
  if (!opened.ok) throw new Error(opened.error.message);
  console.log(
    `数据 ${Math.round(statSync(file).size / 1e6)} MB，打开 ${Math.round(performance.now() - start)} ms`,
  );
  const backups = new Backups(
    file,
    opened.value.database,
    now,
    judgeInWorker(join(ROOT, 'main/store/backups/backup-worker.ts')),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const made = await backups.make('手动');
  delay.disable();
  if (!made.ok) throw new Error(made.error.message);
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
  console.log(
    `备份 ${Math.round(performance.now() - begun)} ms，停顿最长 ${ms(delay.max)} ms，99% 在 ${ms(delay.percentile(99))} ms 内；${listBackups(file).length} 份`,
  );
  opened.value.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
