import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { readTranscription } from '#shared/report/read-transcription';
import { henan2023 as pack } from '#shared/tables/packs/henan-2023/index';
import { largeReport } from './clean/large.ts';

/** Median time of a warm run, in ms. */
function median(run: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

it('checks the published document in less than 50 ms', () => {
  const content = readFileSync(new URL('../../cases/published-2023.json', import.meta.url), 'utf8');
  const read = readTranscription(content, { id: 'reference', pack });
  if (!read.ok) throw new Error(read.error.message);
  const computed = compute(pack, read.value);
  const ms = median(() => checkReport(pack, read.value, computed), 15);
  console.log(`体检参考文本 ${ms.toFixed(1)} ms`);
  expect(ms).toBeLessThan(50);
});

it('checks 2,000 科目 rows in each table and 5,000 projects in less than 500 ms', () => {
  const { report, computed } = largeReport(pack, 2_000, 5_000);
  const ms = median(() => checkReport(pack, report, computed), 3);
  console.log(`体检 2000 行、5000 个项目 ${ms.toFixed(0)} ms`);
  expect(ms).toBeLessThan(500);
});
