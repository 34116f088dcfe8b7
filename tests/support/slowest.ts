import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 15;
const ALL = 'out/files.txt';

interface Taken {
  name: string;
  seconds: number;
  cpu: number;
}

/** Prints the slowest files at the end, including loading, and writes all of them: where to look when CI exceeds its limit. */
export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const taken = modules.map((module) => ({
      name: `${module.relativeModuleId} (${module.project.name})`,
      seconds: secondsOf(module),
      cpu: module.meta().cpu ?? 0,
    }));
    const sum = (of: 'seconds' | 'cpu') => taken.reduce((all, each) => all + each[of], 0).toFixed(0);
    const slowest = taken.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
    process.stdout.write(
      `\nslowest ${SHOWN} of ${taken.length} files, ${sum('seconds')} s (CPU ${sum('cpu')} s) in all; all in ${ALL}:\n${lines(slowest)}`,
    );
    mkdirSync('out', { recursive: true });
    writeFileSync(ALL, lines(taken.toSorted((a, b) => b.cpu - a.cpu)));
  }
}

function secondsOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return (collectDuration + duration) / 1000;
}

function lines(files: readonly Taken[]): string {
  return files
    .map(
      ({ name, seconds, cpu }) =>
        `${seconds.toFixed(1).padStart(7)} s  CPU ${cpu.toFixed(1).padStart(5)} s  ${name}\n`,
    )
    .join('');
}
