// The window in Electron, from process start to a usable list, beside an empty Electron window (issue 21). Needs the
// build and a display.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { REFERENCE } from '../tests/support/cases.ts';
import { electronMissing, launchElectron } from '../tests/support/electron-app.ts';

const ROUNDS = 9;
const BUDGET = 1.4;
const EMPTY_MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<button>a</button>'));`;

const missing = electronMissing();
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
try {
  if (missing === null) await compare();
  else console.log(`窗口的启动：${missing}，未量`);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(): Promise<void> {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'main.js'), EMPTY_MAIN);
  writeFileSync(join(empty, 'package.json'), '{"name":"empty","main":"main.js"}');
  const known = join(folder, 'known');
  await keepReference(known);
  const taken = { empty: [] as number[], first: [] as number[], again: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    taken.empty.push(await start(join(folder, `empty-${round}`), '', empty));
    taken.first.push(await start(join(folder, `first-${round}`), '新建报表'));
    taken.again.push(await start(known, '新建报表'));
  }
  // the first round reads the programs from the disk
  const [bare, first, again] = [taken.empty, taken.first, taken.again].map((all) => median(all.slice(1)));
  say('第一次启动', first, bare);
  say('有一份报表、再次启动', again, bare);
}

/** A data file with one report. */
async function keepReference(of: string): Promise<void> {
  mkdirSync(of);
  const opened = createApp({ file: join(of, 'juesuan.db'), now: () => new Date(), newId });
  if (!opened.ok) throw new Error(opened.error.message);
  const content = readFileSync(REFERENCE, 'utf8');
  const taken = await opened.value.dispatch('transcription.import', { filename: 'reference', content });
  if (!taken.ok) throw new Error(taken.error.message);
  opened.value.close();
}

/** Milliseconds from the start of the process until the named button, or the page if none is named, is there. */
async function start(of: string, button: string, program?: string): Promise<number> {
  mkdirSync(of, { recursive: true });
  const before = performance.now();
  const app = await launchElectron({ folder: of, ...(program === undefined ? {} : { program }) });
  const page = await app.firstWindow();
  if (button === '') await page.getByRole('button').waitFor();
  else await page.getByRole('button', { name: button, exact: true }).waitFor();
  const ms = performance.now() - before;
  await app.close();
  return ms;
}

function say(name: string, ours = Number.NaN, bare = Number.NaN): void {
  console.log(
    `${name}，到清单可用：${ours.toFixed(0)} ms，空窗口 ${bare.toFixed(0)} ms，${(ours / bare).toFixed(2)} 倍（目标 ${BUDGET} 倍）`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
