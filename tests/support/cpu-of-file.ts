import { readdirSync, readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** CPU time of a test file, in seconds, with the processes it started. */
    cpu?: number;
  }
}

const TICKS_PER_SECOND = 100;

interface Process {
  parent: number;
  ticks: number;
}

const before = cpuWithChildren();

// biome-ignore lint/correctness/noEmptyPattern: vitest takes from it which fixtures are wanted
afterAll(({}, file) => {
  const after = cpuWithChildren();
  if (before !== null && after !== null) file.meta.cpu = after - before;
});

/** CPU time of this process, of what it started and of what those started, in seconds; `null` where there is no `/proc`. */
function cpuWithChildren(): number | null {
  if (process.platform !== 'linux') return null;
  const processes = runningProcesses();
  const belongs = (id: number): boolean => {
    const found = processes.get(id);
    return id === process.pid || (found !== undefined && belongs(found.parent));
  };
  let ticks = 0;
  for (const [id, each] of processes) if (belongs(id)) ticks += each.ticks;
  return ticks / TICKS_PER_SECOND;
}

function runningProcesses(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    const process = Number.isInteger(id) ? processOf(id) : null;
    if (process) found.set(id, process);
  }
  return found;
}

/** Its time and that of its children that ended; `null` for one that has just ended. */
function processOf(id: number): Process | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    return null;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    parent: Number(fields[1]),
    ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0),
  };
}
