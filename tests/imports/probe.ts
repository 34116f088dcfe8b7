// Reads one file as the program does and says what came of it, how much work it was and how large the process grew.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readInWorker } from '#main/imports/read-in-worker';
import { readDocument } from '#shared/imports/read-document';
import { defaultPack } from '../support/cases.ts';

/** Kilobytes. Linux counts what stood before this program was started into maxRSS; its status file does not. */
function largest(maxRss: number): number {
  if (process.platform !== 'linux') return maxRss;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRss);
}

const [file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const before = process.resourceUsage();
const start = performance.now();
const read = await readInWorker([{ filename: basename(file), bytes }]);
const document = read.ok ? readDocument(read.value, defaultPack()) : null;
const after = process.resourceUsage();
const cpu = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
console.log(
  JSON.stringify({
    message: read.ok ? null : read.error.message,
    remarks: document?.remarks ?? [],
    tables: document?.tables.length ?? 0,
    milliseconds: Math.round(performance.now() - start),
    work: Math.round(cpu / 1000),
    megabytes: Math.round(largest(after.maxRSS) / 1024),
    polluted: Object.keys(Object.prototype).length + ('a' in {} ? 1 : 0),
  }),
);
