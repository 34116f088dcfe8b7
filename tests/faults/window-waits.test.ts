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
const ATTEMPTS = 3;

function open(): Call {
  const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

/** The longest time in which the program responded to nothing else; a busy machine only adds to it. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > MOST_MS; attempt++) {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await work();
    delay.disable();
    least = Math.min(least, delay.max / 1e6);
  }
  return least;
}

it.each(freezingFiles())(
  'reading $filename, to import it or for 取数, never blocks the window',
  { timeout: 300_000 },
  async (file) => {
    const dispatch = open();
    const { filename, bytes } = file;
    const base64 = Buffer.from(bytes).toString('base64');
    const wait = await longestWait(async () => {
      const files = [{ filename, base64 }];
      const read = await dispatch('imports.read', { token: 't', report: null, files });
      if (read.ok) await dispatch('imports.check', { import: read.value.import });
      else expect(read.error.message).toMatch(/[\u4e00-\u9fff]/);
      const gathered = await dispatch('gather.read', { token: 'u', report: null, files });
      if (!gathered.ok) expect(gathered.error.message).toMatch(/[\u4e00-\u9fff]/);
    });
    console.log(`${filename}，${bytes.length} 字节：窗口至多等 ${wait.toFixed(0)} ms`);
    expect(wait).toBeLessThan(MOST_MS);
  },
);

it('checking a report with a paragraph of 760 kB never blocks the window', { timeout: 300_000 }, async () => {
  const dispatch = open();
  const sample = JSON.parse(readCase(SAMPLE).text) as { 决算情况说明: string[] };
  sample.决算情况说明 = [...sample.决算情况说明, ...Array.from({ length: 80 }, () => '1%'.repeat(4_750))];
  const content = JSON.stringify(sample);
  const { report } = await must(dispatch('transcription.import', { filename: '甲.json', content }));
  const wait = await longestWait(async () => {
    const { findings } = await must(dispatch('checks.run', { report }));
    expect(findings.length).toBeGreaterThan(1_000);
  });
  console.log(`760 kB 的“1%”：窗口至多等 ${wait.toFixed(0)} ms`);
  expect(wait).toBeLessThan(MOST_MS);
});
