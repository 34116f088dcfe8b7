import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 15;

/** Prints the slowest files at the end, including loading: where to look when CI exceeds its limit. */
export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const taken = modules.map((module) => ({ name: module.relativeModuleId, seconds: secondsOf(module) }));
    const all = taken.reduce((sum, { seconds }) => sum + seconds, 0);
    const slowest = taken.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
    process.stdout.write(`\nslowest ${SHOWN} of ${taken.length} files, ${all.toFixed(0)} s in all:\n`);
    for (const { name, seconds } of slowest)
      process.stdout.write(`${seconds.toFixed(1).padStart(7)} s  ${name}\n`);
  }
}

function secondsOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return (collectDuration + duration) / 1000;
}
