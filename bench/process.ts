import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const AT_EXIT = [
  'process.on("exit",()=>{const u=process.resourceUsage();',
  'process.stderr.write("maxRSS="+u.maxRSS+" cpu="+(u.userCPUTime+u.systemCPUTime)+"\\n")})',
].join('');
const MEASURE = `data:text/javascript,${encodeURIComponent(AT_EXIT)}`;

/** The command line as shipped: bundled once. */
export const CLI = 'main/hosts/cli/run.mjs';

export interface Measured {
  /** Elapsed and CPU time of all threads: on a busy machine the former is longer. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** At most in use. */
  readonly megabytes: number;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { cli: string } };
/** The options of Node with which `npm run cli` starts it. */
export const LIKE_NPM = scripts.cli.split(' ').slice(1, -1);

/** Runs a Node script to its end and measures the whole process. */
export function node(...args: readonly string[]): Measured {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...LIKE_NPM, '--import', MEASURE, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  // 1: done, but the check found errors in a report
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [, kilobytes, microseconds] = /maxRSS=(\d+) cpu=(\d+)/.exec(stderr) ?? [];
  return {
    seconds,
    cpuSeconds: Number(microseconds) / 1e6,
    megabytes: Math.round(Number(kilobytes) / 1024),
  };
}
