import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

export interface WorkLimits {
  /** Limits of one job. */
  readonly workMs: number;
  /** After this time it is ended, however little it has worked. */
  readonly waitMs: number;
}

/** Resolves to true when a thread has worked too long; false when `over` says that nobody is waiting any more. */
export async function watchWork(
  worker: Worker,
  { workMs, waitMs }: WorkLimits,
  over: AbortSignal,
): Promise<boolean> {
  const start = performance.now();
  const before = await workedMs(worker);
  for (let left = workMs; ; ) {
    if (!(await passes(left, over))) return false;
    const passed = performance.now() - start;
    const now = await workedMs(worker);
    const worked = before === null || now === null ? passed : now - before;
    left = Math.min(workMs - worked, waitMs - passed);
    if (left <= 0) return !over.aborted;
  }
}

const ANSWER_MS = 500;

/** CPU time of a thread since its start, in milliseconds; `null` if Node is too old to report it. */
async function workedMs(worker: Worker): Promise<number | null> {
  const told = (worker as Partial<Pick<Worker, 'cpuUsage'>>).cpuUsage?.bind(worker);
  if (told === undefined) return null;
  const none = wait(ANSWER_MS, null, { ref: false });
  const usage = await Promise.race([told().catch(() => null), none]);
  return usage === null ? null : (usage.user + usage.system) / 1000;
}

async function passes(milliseconds: number, over: AbortSignal): Promise<boolean> {
  try {
    await wait(Math.max(1, milliseconds), undefined, { signal: over });
    return true;
  } catch {
    return false;
  }
}
