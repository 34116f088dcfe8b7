// An edit of the reference through the services, beside the bare durable commit of its rows (issue 21).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { REFERENCE } from '../tests/support/cases.ts';

const ROUNDS = 400;
const WARM_UP = 60;
const BUDGET = 1.5;

const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
try {
  await compare();
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(): Promise<void> {
  const opened = createApp({ file: join(folder, 'a.db'), now: () => new Date(), newId });
  if (!opened.ok) throw new Error(opened.error.message);
  const { dispatch, close } = opened.value;
  const content = readFileSync(REFERENCE, 'utf8');
  const imported = await dispatch('transcription.import', { filename: 'reference', content });
  if (!imported.ok) throw new Error(imported.error.message);
  const { report } = imported.value;
  const commit = bareCommit();
  const taken = { edit: [] as number[], bare: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const cells = [{ address: '公开02/2080101/其他收入', text: `${round}.00` }];
    const start = performance.now();
    const edited = await dispatch('report.edit', { report, edits: [{ kind: 'cells', cells }] });
    const between = performance.now();
    commit(round);
    const end = performance.now();
    if (!edited.ok) throw new Error(edited.error.message);
    if (round < WARM_UP) continue;
    taken.edit.push(between - start);
    taken.bare.push(end - between);
  }
  close();
  const [edit, bare] = [median(taken.edit), median(taken.bare)];
  console.log(
    `改一格（经服务，落盘）：${edit.toFixed(2)} ms，只提交同样的行 ${bare.toFixed(2)} ms，${(edit / bare).toFixed(2)} 倍（目标 ${BUDGET} 倍）`,
  );
}

/** Reads the old figure, writes the new one and a log line, durably. */
function bareCommit(): (round: number) => void {
  const database = new BetterSqlite3(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE cells (place TEXT PRIMARY KEY, amount INTEGER) WITHOUT ROWID');
  database.exec('CREATE TABLE changes (sequence INTEGER PRIMARY KEY, words TEXT)');
  const read = database.prepare('SELECT amount FROM cells WHERE place = ?');
  const write = database.prepare(
    'INSERT INTO cells VALUES (?, ?) ON CONFLICT DO UPDATE SET amount = excluded.amount',
  );
  const log = database.prepare('INSERT INTO changes (words) VALUES (?)');
  const all = database.transaction((round: number) => {
    read.get('其他收入');
    write.run('其他收入', round);
    log.run(`填列 ${round}`);
  });
  return (round) => all.immediate(round);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
