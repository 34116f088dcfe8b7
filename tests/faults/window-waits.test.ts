import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import type { Call } from '#shared/api/transport';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { freezingFiles } from './growth/freezing.ts';

/** The limit that a person notices, in milliseconds. */
const MOST_MS = 200;
/** For what is not work of its own, as waiting for the disk: a busy machine adds to it. */
const MOST_WAIT_MS = 1000;
const ATTEMPTS = 3;
const TICK_MS = 10;

interface Blocked {
  /** The most work of this thread between two turns of its event loop. */
  readonly work: number;
  /** The longest time between them, whatever the thread did. */
  readonly wait: number;
}

function open(): Call {
  const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

/** How long the program responded to nothing else; a busy machine only adds to it. */
async function longestBlock(work: () => Promise<unknown>): Promise<Blocked> {
  let least: Blocked = { work: Number.POSITIVE_INFINITY, wait: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < ATTEMPTS && isTooLong(least); attempt++) {
    const block = await blockedBy(work);
    least = { work: Math.min(least.work, block.work), wait: Math.min(least.wait, block.wait) };
  }
  return least;
}

const isTooLong = ({ work, wait }: Blocked) => work >= MOST_MS || wait >= MOST_WAIT_MS;

async function blockedBy(work: () => Promise<unknown>): Promise<Blocked> {
  const delay = monitorEventLoopDelay({ resolution: TICK_MS });
  delay.enable();
  let most = 0;
  let last = process.threadCpuUsage();
  const tick = () => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    most = Math.max(most, (user + system) / 1000);
  };
  const ticking = setInterval(tick, TICK_MS);
  await work();
  tick();
  clearInterval(ticking);
  delay.disable();
  return { work: most, wait: delay.max / 1e6 };
}

function expectNoFreeze(what: string, { work, wait }: Blocked): void {
  console.log(`${what}：软件的进程至多连续工作 ${work.toFixed(0)} ms，窗口至多等 ${wait.toFixed(0)} ms`);
  expect(work).toBeLessThan(MOST_MS);
  expect(wait).toBeLessThan(MOST_WAIT_MS);
}

it.each(freezingFiles())(
  'reading $filename, to import it or for 取数, never blocks the window',
  { timeout: 300_000 },
  async (file) => {
    const dispatch = open();
    const { filename, bytes } = file;
    const base64 = Buffer.from(bytes).toString('base64');
    const block = await longestBlock(async () => {
      const files = [{ filename, base64 }];
      const read = await dispatch('imports.read', { token: 't', report: null, files });
      if (read.ok) await dispatch('imports.check', { import: read.value.import });
      else expect(read.error.message).toMatch(/[\u4e00-\u9fff]/);
      const gathered = await dispatch('gather.read', { token: 'u', report: null, files });
      if (!gathered.ok) expect(gathered.error.message).toMatch(/[\u4e00-\u9fff]/);
    });
    expectNoFreeze(`${filename}，${bytes.length} 字节`, block);
  },
);

it('checking a report with a paragraph of 760 kB never blocks the window', { timeout: 300_000 }, async () => {
  const dispatch = open();
  const sample = JSON.parse(readCase(SAMPLE).text) as { 决算情况说明: string[] };
  sample.决算情况说明 = [...sample.决算情况说明, ...Array.from({ length: 80 }, () => '1%'.repeat(4_750))];
  const content = JSON.stringify(sample);
  const { report } = await must(dispatch('transcription.import', { filename: '甲.json', content }));
  const block = await longestBlock(async () => {
    const { findings } = await must(dispatch('checks.run', { report }));
    expect(findings.length).toBeGreaterThan(1_000);
  });
  expectNoFreeze('760 kB 的“1%”', block);
});
