// The check against its budgets: 50 ms for the reference, 500 ms for 2,000 科目 rows and 5,000 projects (issue 5).
import { checkReport } from '#shared/checks/run';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { REFERENCE, readCase } from '../tests/support/cases.ts';
import { henan2023 as pack } from '../tests/support/packs.ts';
import { largeReport } from '../tests/unit/checks/clean/large.ts';

/** Median time of a warm run, in ms. */
function median(run: () => void, times: number): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

function report(what: string, ms: number, budget: number): void {
  console.log(`${what}：${ms.toFixed(1)} ms（预算 ${budget} ms，${(ms / budget).toFixed(2)} 倍）`);
}

const reference = readCase(REFERENCE);
report(
  '体检参考文本',
  median(() => checkReport(pack, reference.report, reference.computed), 30),
  50,
);

const large = largeReport(pack, 2_000, 5_000);
const worded = median(() => renderTexts(large.report, large.computed), 5);
report(
  '体检 2000 行、5000 个项目，连同模板成文',
  median(() => checkReport(pack, large.report, large.computed), 5),
  500,
);
console.log(`其中成文 ${worded.toFixed(1)} ms`);
