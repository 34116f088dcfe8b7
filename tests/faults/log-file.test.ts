import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileMovedError } from '#main/store/journal/ledger';
import { openDatabase } from '#main/store/opening/open';
import { fen } from '#shared/money/amount';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import { random, rounds } from './rounds.ts';
import {
  acknowledged,
  CELLS,
  COLUMN,
  FIRST_AMOUNT,
  guardedStore,
  prepare,
  TABLE,
  WRITER,
} from './written.ts';

const ROUNDS = rounds(8, 200);
const SEED = 20_261_130;
const NAMED = /不在数据文件里：示例县示范图书馆 2023年度 (至少 )?(\d+) 处/;

/** The next start's result, besides its notices. */
interface Start {
  readonly notices: string;
  /** The newest figure present; `null` if the report does not open. */
  readonly newest: number | null;
}

function start(file: string): Start {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) return { notices: opened.error.message, newest: null };
  try {
    const store = guardedStore(opened.value);
    const loaded = store.load(store.list()[0]?.id ?? '');
    const rows = loaded.kind === 'sound' ? loaded.report.tables[TABLE].rows : null;
    const amounts = rows?.map(({ cells }) => cells[COLUMN]?.amount ?? 0);
    const ours = rows?.flatMap(({ id }, at) => (CELLS.includes(id) ? [amounts?.[at] ?? 0] : []));
    return {
      notices: opened.value.notices.join('\n'),
      newest: ours === undefined ? null : Math.max(...ours),
    };
  } finally {
    opened.value.close();
  }
}

/** Every loss is named, with at least as many steps as were lost; if everything is said to be there, it is. */
function judge({ notices, newest }: Start, last: number, what: string): 'whole' | 'named' {
  const isWhole = newest !== null && newest >= last;
  if (isWhole) {
    expect(notices, what).not.toMatch(/不在数据文件里/);
    return 'whole';
  }
  expect(notices, what).not.toMatch(/修改都在/);
  expect(notices, what).toMatch(
    /不在数据文件里：|没有找回 .*请从备份恢复|已损坏|里面有过 示例县示范图书馆 2023年度/,
  );
  if (newest !== null && newest > FIRST_AMOUNT) {
    expect(notices, what).toMatch(NAMED);
    expect(Number(NAMED.exec(notices)?.[2]), what).toBeGreaterThanOrEqual(Math.min(256, last - newest));
  }
  return 'named';
}

type Harm = (wal: string, next: () => number) => string;

const HARMS: Readonly<Record<string, Harm>> = {
  damaged: (wal, next) => {
    const bytes = readFileSync(wal);
    const at = Math.floor(next() * bytes.length);
    const length = 1 + Math.floor(next() * 200);
    bytes.fill(Math.floor(next() * 256), at, at + length);
    writeFileSync(wal, bytes);
    return `${length} bytes at ${at}`;
  },
  truncated: (wal, next) => {
    const size = Math.floor(next() * statSync(wal).size);
    truncateSync(wal, size);
    return `cut to ${size}`;
  },
  removed: (wal, next) => {
    if (next() < 0.5) rmSync(wal);
    else writeFileSync(wal, '');
    return 'removed';
  },
};

describe('the write-ahead log after a crash', () => {
  const crashed = lastingFolder();
  const file = join(crashed, 'a.db');
  let last = 0;

  beforeAll(async () => {
    prepare(file);
    const writer = spawn(process.execPath, [WRITER, file, '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.split('\n').length > 60) writer.kill('SIGKILL');
    });
    await new Promise((ended) => writer.once('close', ended));
    last = Math.max(...acknowledged(output).values());
  }, 60_000);

  it.each(Object.entries(HARMS))(
    `after a crash, %s, ${ROUNDS} times: every loss is named, and nothing missing is said to be there`,
    { timeout: 60_000 + ROUNDS * 1000 },
    (name, harm) => {
      const next = random(SEED);
      const counts = { whole: 0, named: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        const folder = tempFolder();
        for (const each of readdirSync(crashed))
          if (each.startsWith('a.db')) copyFileSync(join(crashed, each), join(folder, each));
        const what = harm(join(folder, 'a.db-wal'), next);
        counts[judge(start(join(folder, 'a.db')), last, `${name} ${what}`)]++;
      }
      expect(counts.named).toBeGreaterThan(0);
      console.log(
        `日志文件（${name}）：${ROUNDS} 次，全在 ${counts.whole}，缺的都说明 ${counts.named}，误报完好 0`,
      );
    },
  );

  it('after a crash, an untouched log: everything is there, and that is said', () => {
    const folder = tempFolder();
    for (const each of readdirSync(crashed))
      if (each.startsWith('a.db')) copyFileSync(join(crashed, each), join(folder, each));
    const found = start(join(folder, 'a.db'));
    expect(judge(found, last, 'untouched')).toBe('whole');
    expect(found.notices).toMatch(/已与保存记录核对，显示“已保存”的修改都在/);
  });
});

/** Ways in which files disappear from an open program; each leaves the next write without a target. */
const TAKEN: Readonly<Record<string, Harm>> = {
  ...HARMS,
  'the database copied over': (wal) => {
    const file = wal.slice(0, -'-wal'.length);
    const other = join(tempFolder(), 'a.db');
    prepare(other);
    copyFileSync(other, file);
    return 'copied over';
  },
  'both copied back from before': (wal) => {
    const file = wal.slice(0, -'-wal'.length);
    copyFileSync(join(dirname(file), 'before.db'), file);
    writeFileSync(wal, readFileSync(join(dirname(file), 'before.wal')));
    return 'copied back';
  },
  'the database replaced': (wal) => {
    const file = wal.slice(0, -'-wal'.length);
    renameSync(file, `${file}.aside`);
    copyFileSync(`${file}.aside`, file);
    return 'replaced';
  },
  'the database removed': (wal) => {
    rmSync(wal.slice(0, -'-wal'.length));
    return 'removed';
  },
};

describe('the files of a running program', () => {
  it.each(Object.entries(TAKEN))(
    `%s under a running program, ${ROUNDS} times: no write is acknowledged into nothing, and the next start names what is missing`,
    { timeout: 60_000 + ROUNDS * 2000 },
    (name, harm) => {
      const next = random(SEED);
      let rescued = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const file = join(tempFolder(), 'a.db');
        prepare(file);
        const opened = openDatabase(file, new Date());
        if (!opened.ok) throw new Error(opened.error.message);
        const store = guardedStore(opened.value);
        const id = store.list()[0]?.id ?? '';
        const write = (amount: number) =>
          store.write(id, '填列', [
            {
              kind: 'cell',
              table: TABLE,
              row: CELLS[0] ?? '',
              column: COLUMN,
              cell: { amount: fen(FIRST_AMOUNT + amount), printed: null },
            },
          ]);
        const edits = 1 + Math.floor(next() * 8);
        write(1);
        copyFileSync(file, join(dirname(file), 'before.db'));
        copyFileSync(`${file}-wal`, join(dirname(file), 'before.wal'));
        for (let amount = 2; amount <= edits; amount++) write(amount);
        const untouched = filesOf(file);
        const what = `${name} ${harm(`${file}-wal`, next)}, ${edits} edits`;
        if (filesOf(file) === untouched) continue;
        const refused = attempt(() => write(edits + 1));
        expect(refused, what).toBeInstanceOf(FileMovedError);
        expect(
          attempt(() => write(edits + 2)),
          what,
        ).toBeInstanceOf(FileMovedError);
        const backup = (refused as FileMovedError).backup;
        if (backup !== null) {
          rescued++;
          const copy = join(tempFolder(), 'rescued.db');
          copyFileSync(join(dirname(file), '备份', backup), copy);
          expect(start(copy).newest, what).toBe(FIRST_AMOUNT + edits);
        }
        opened.value.close();
        leave(opened.value.database);
        const found = start(file);
        judge(found, FIRST_AMOUNT + edits, what);
      }
      console.log(`运行中（${name}）：${ROUNDS} 次，写入都被拒绝，其中 ${rescued} 次此前保存的已全部另存`);
    },
  );
});

/** Ends the connection like the end of the program: without writing its log into the file. */
function leave(database: { readonly open: boolean; close(): void }): void {
  if (database.open) database.close();
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

function filesOf(file: string): string {
  return [file, `${file}-wal`]
    .map((path) => (existsSync(path) ? `${statSync(path).ino} ${readFileSync(path).toString('latin1')}` : ''))
    .join('\n');
}
