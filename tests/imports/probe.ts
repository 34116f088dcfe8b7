// Reads one file like the program and prints the result, its CPU time and the size of its processes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readApart } from '#main/imports/apart/read-apart';
import { readDocument } from '#shared/imports/document/read-document';
import { defaultPack } from '../support/cases.ts';

/** Milliseconds per clock tick of /proc. */
const TICK_MS = 10;

/** The peak size of a process, in kilobytes; 0 when it is gone, or if the system does not report it. */
function largest(pid: number | string): number {
  const status = `/proc/${pid}/status`;
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function children(): readonly string[] {
  const threads = '/proc/self/task';
  if (!existsSync(threads)) return [];
  return readdirSync(threads).flatMap((thread) =>
    readFileSync(`${threads}/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
}

/** CPU milliseconds of this process and of its ended children. */
function work(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const own = (userCPUTime + systemCPUTime) / 1000;
  if (!existsSync('/proc/self/stat')) return own;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return own + (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

let largestReader = 0;
const watching = setInterval(() => {
  largestReader = Math.max(largestReader, ...children().map(largest));
}, 5);

const [file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const before = work();
const start = performance.now();
const read = await readApart()([{ filename: basename(file), bytes }]);
const document = read.ok ? readDocument(read.value, defaultPack()) : null;
const milliseconds = Math.round(performance.now() - start);
while (children().length > 0) await sleep(5);
clearInterval(watching);
console.log(
  JSON.stringify({
    message: read.ok ? null : read.error.message,
    remarks: document?.remarks ?? [],
    tables: document?.tables.length ?? 0,
    milliseconds,
    work: Math.round(work() - before),
    megabytes: Math.round((largest('self') + largestReader) / 1024),
    reader: Math.round(largestReader / 1024),
    polluted: Object.keys(Object.prototype).length + ('a' in {} ? 1 : 0),
  }),
);
