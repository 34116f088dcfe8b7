import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** CPU time of a test file, in seconds, with the processes it started and waited for. */
    cpu?: number;
  }
}

const before = cpuOfProcess();

// biome-ignore lint/correctness/noEmptyPattern: vitest takes from it which fixtures are wanted
afterAll(({}, file) => {
  const after = cpuOfProcess();
  if (before !== null && after !== null) file.meta.cpu = after - before;
});

/** CPU time of this process and of its ended children, in seconds; `null` where there is no `/proc`. */
function cpuOfProcess(): number | null {
  if (process.platform !== 'linux') return null;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
  const TICKS_PER_SECOND = 100;
  return times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
}
