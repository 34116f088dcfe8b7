// Export from the database, whole processes, beside the bare libraries writing the same content (issue 6).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { publish } from '#shared/publication/publish';
import { REFERENCE } from '../tests/support/cases.ts';
import { scaledReference } from '../tests/support/scaled.ts';
import { CLI, type Measured, node } from './process.ts';

const ROUNDS = 5;
const BARE = 'bench/bare-exports.ts';
const BOTH = 'bench/editions.ts';
const PEER = join(import.meta.dirname, 'python-exports.py');
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
try {
  compareReference();
  measureHundredfold();
} finally {
  rmSync(folder, { recursive: true });
}

function compareReference(): void {
  const { db, content } = prepare('reference', readFileSync(REFERENCE, 'utf8'));
  const files = ['a.docx', 'a.xlsx'].map((name) => join(folder, name)) as [string, string];
  const works: Record<string, () => Measured> = {
    ours: () => node(CLI, 'export', '--db', db, '--word', files[0], '--excel', files[1]),
    bare: () => node(BARE, content, ...files),
    'our Word': () => node(CLI, 'export', '--db', db, '--word', files[0]),
    'bare Word': () => node(BARE, content, files[0]),
    'our Excel': () => node(CLI, 'export', '--db', db, '--excel', files[1]),
    both: () => node(BOTH, db, ...files),
    one: () => node(BOTH, db, ...files, '公开版'),
    'bare Excel': () => node(BARE, content, '-', files[1]),
  };
  const taken = inTurns(works);
  const told = (ours: string, bare: string) => {
    const [a, b] = [taken[ours] ?? Number.NaN, taken[bare] ?? Number.NaN];
    return `${a.toFixed(2)} s，只用库 ${b.toFixed(2)} s，${(a / b).toFixed(2)} 倍`;
  };
  console.log(
    `导出参考文本的 Word 和 Excel（从数据文件，整个进程，处理器时间）：${told('ours', 'bare')}（预算 1.20 倍）`,
  );
  console.log(`  Word ${told('our Word', 'bare Word')}`);
  console.log(`  Excel ${told('our Excel', 'bare Excel')}`);
  const [both = Number.NaN, one = Number.NaN] = [taken.both, taken.one];
  console.log(
    `公开版和工作底稿一起 ${both.toFixed(2)} s，只写公开版 ${one.toFixed(2)} s，${(both / one).toFixed(2)} 倍（预算 1.25 倍）`,
  );
  comparePython(content, files);
}

function comparePython(content: string, files: readonly string[]): void {
  if (spawnSync('python3', ['-c', 'import docx, openpyxl']).status !== 0) {
    console.log('  python-docx + openpyxl：本机没有装，未比');
    return;
  }
  const start = performance.now();
  execFileSync('python3', [PEER, content, ...files]);
  console.log(`  python-docx + openpyxl：${((performance.now() - start) / 1000).toFixed(2)} s`);
}

function measureHundredfold(): void {
  const { db, content } = prepare('hundredfold', scaledReference(100));
  const file = join(folder, 'large.docx');
  const ours = node(CLI, 'export', '--db', db, '--word', file);
  const size = (statSync(file).size / 1e6).toFixed(1);
  console.log(
    `一百倍行数的 Word（${size} MB）：${secondsOf(ours)}（预算 5 s），最多占用 ${ours.megabytes} MB（预算 600 MB）`,
  );
  const bare = node(BARE, content, file);
  console.log(`  只用库 ${secondsOf(bare)}，${bare.megabytes} MB`);
}

function secondsOf({ seconds, cpuSeconds }: Measured): string {
  return `${seconds.toFixed(2)} s（其中处理器 ${cpuSeconds.toFixed(2)} s）`;
}

/** The same content in a data file and as plain JSON. */
function prepare(name: string, transcription: string): { readonly db: string; readonly content: string } {
  const [file, db, content] = ['json', 'db', 'content.json'].map((end) => join(folder, `${name}.${end}`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, transcription);
  node(CLI, 'import', file, '--db', db);
  const read = readWithoutRepeats(transcription, name);
  if (!read.ok) throw new Error(read.error.message);
  const { report, pack } = read.value;
  writeFileSync(content, JSON.stringify(publish(pack, report, compute(pack, report)).sections));
  return { db, content };
}

/**
 * Median CPU seconds of each task, which a busy machine does not distort; one after the other in every round, so
 * that all meet the same conditions.
 */
function inTurns(works: Readonly<Record<string, () => Measured>>): Readonly<Record<string, number>> {
  const taken: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works))
      taken[name] = [...(taken[name] ?? []), work().cpuSeconds];
  }
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));
}
