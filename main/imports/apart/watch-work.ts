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
  const mostSo = atMost(start);
  // CPU time of the thread before this work; it may be too busy to tell at once
  let before: number | null = null;
  void workedMs(worker).then((told) => {
    before = told === null ? null : told - mostSo();
  });
  for (let left = workMs; ; ) {
    if (!(await passes(left, over))) return false;
    const now = await soon(workedMs(worker));
    const worked = before === null || now === null ? mostSo() : now - before;
    left = Math.min(workMs - worked, waitMs - (performance.now() - start));
    if (left <= 0) return !over.aborted;
  }
}

/**
 * The most that one thread can have worked since `start`, in milliseconds: neither longer than the time that has
 * passed, nor longer than all threads of the process together. On a busy machine the latter is far less.
 */
function atMost(start: number): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}

const ANSWER_MS = 500;

/** CPU time of a thread since its start, in milliseconds; `null` if Node is too old to report it. */
async function workedMs(worker: Worker): Promise<number | null> {
  const told = (worker as Partial<Pick<Worker, 'cpuUsage'>>).cpuUsage?.bind(worker);
  const usage = (await told?.().catch(() => null)) ?? null;
  return usage === null ? null : (usage.user + usage.system) / 1000;
}

/** `null` if a thread does not answer soon: it is busy outside JavaScript, or the machine is. */
function soon(told: Promise<number | null>): Promise<number | null> {
  return Promise.race([told, wait(ANSWER_MS, null, { ref: false })]);
}

async function passes(milliseconds: number, over: AbortSignal): Promise<boolean> {
  try {
    await wait(Math.max(1, milliseconds), undefined, { signal: over });
    return true;
  } catch {
    return false;
  }
}
