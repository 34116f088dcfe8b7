import { Worker } from 'node:worker_threads';
import { besideModule } from '#main/imports/apart/beside-module';
import { type WorkLimits, watchWork } from '#main/imports/apart/watch-work';
import { YOUNG_MB } from '#main/pool';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import type { FromThread, JobFiles, ToThread } from './messages.ts';

export const APART_LIMITS: WorkLimits & { readonly heapMb: number } = {
  workMs: 10_000,
  // time on the thread's own clock if it reports it; on a busy machine real time is longer
  waitMs: 40_000,
  heapMb: 640,
};

interface Thread {
  readonly worker: Worker;
  /** Keys of the files it holds. */
  readonly sent: Set<string>;
  own: readonly TemplatePack[];
}

const NO_PACKS: readonly TemplatePack[] = [];

const ENTRY = besideModule(import.meta.url, './worker.ts', './apart-worker.js');
/** The imports in preview, and one more. */
const MOST_KEPT = 6;

export const WORK_STOPPED = '已取消，没有导入任何内容';
export const WORK_TOO_LONG =
  '内容太多或结构异常，超过了处理的时间限度，没有读出结果；请把文件分成几份，或去掉无关的部分再试';
export const WORK_TOO_MUCH =
  '内容太多或结构异常，超过了处理的内存限度，没有读出结果；请把文件分成几份，或去掉无关的部分再试';

export interface WorkWatch {
  /** The files that the job works on. */
  readonly sources?: JobFiles;
  readonly signal?: AbortSignal;
  /** The packs it may need besides the built-in ones; the same list is sent to a thread only once. */
  readonly own?: readonly TemplatePack[];
}

/**
 * Runs a job in another thread; fails with one sentence if it takes too long or too much memory. Throws on a
 * defect.
 */
export type WorkApart = <J extends JobName>(
  job: J,
  input: JobInput<J>,
  watch?: WorkWatch,
) => Promise<Result<JobOutput<J>>>;

/**
 * A thread for jobs, one at a time. It lives as long as the program, and holds the files sent to it. A job that
 * exceeds its limits, fills the heap or is cancelled ends the thread; the next job starts it again.
 */
export function workApart(limits = APART_LIMITS, entry: URL = ENTRY, until?: AbortSignal): WorkApart {
  let thread: Thread | null = null;
  until?.addEventListener('abort', () => void thread?.worker.terminate());
  let last: Promise<unknown> = Promise.resolve();

  return <J extends JobName>(job: J, input: JobInput<J>, watch: WorkWatch = {}) => {
    const done = last.then(() => run(job, input, watch));
    last = done.catch(() => undefined);
    return done as Promise<Result<JobOutput<J>>>;
  };

  async function run(job: JobName, input: JobInput<JobName>, { sources, signal, own = NO_PACKS }: WorkWatch) {
    if (signal?.aborted === true) return failure('input', WORK_STOPPED);
    const { worker } = give(sources, own);
    worker.ref();
    const asked = { kind: 'do', job, key: sources?.key ?? null, input } as const;
    const answer = await answerOf(worker, asked, limits, signal).finally(() => worker.unref());
    if (!answer.ok) thread = null;
    return answer;
  }

  /** Starts the thread if needed, and sends it the files and packs. */
  function give(sources: JobFiles | undefined, own: readonly TemplatePack[]): Thread {
    const standing = thread ?? start();
    if (standing.own !== own) say(standing.worker, { kind: 'packs', own });
    standing.own = own;
    if (sources === undefined || standing.sent.has(sources.key)) return standing;
    for (const key of [...standing.sent].slice(0, 1 - MOST_KEPT)) {
      standing.sent.delete(key);
      say(standing.worker, { kind: 'drop', key });
    }
    standing.sent.add(sources.key);
    say(standing.worker, { kind: 'keep', key: sources.key, packed: sources.packed });
    return standing;
  }

  function start() {
    const worker = new Worker(entry, {
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: 4,
      },
    });
    const started: Thread = { worker, sent: new Set(), own: NO_PACKS };
    // it may also end between two jobs
    const gone = () => {
      if (thread === started) thread = null;
    };
    worker.on('error', gone).on('exit', gone);
    thread = started;
    return started;
  }
}

function say(worker: Worker, message: ToThread): void {
  worker.postMessage(message);
}

/** The outcome of a job. If the thread ended without a result, it has exited when this settles. */
async function answerOf(
  worker: Worker,
  asked: Extract<ToThread, { kind: 'do' }>,
  limits: WorkLimits,
  signal: AbortSignal | undefined,
): Promise<Result<never>> {
  const over = new AbortController();
  try {
    const answer = await firstOf(worker, asked, { limits, signal, over: over.signal });
    if (!answer.ok) await worker.terminate();
    return answer;
  } finally {
    over.abort();
  }
}

function firstOf(
  worker: Worker,
  asked: Extract<ToThread, { kind: 'do' }>,
  of: { readonly limits: WorkLimits; readonly signal: AbortSignal | undefined; readonly over: AbortSignal },
): Promise<Result<never>> {
  return new Promise((resolve, reject) => {
    const refuse = (sentence: string) => resolve(failure('input', sentence));
    const heard = (said: FromThread) => {
      if (said.kind === 'done') resolve(success(said.output) as Result<never>);
      else reject(said.error);
    };
    const failed = (error: unknown) => {
      if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY') refuse(WORK_TOO_MUCH);
      else reject(error);
    };
    const ended = () => refuse(WORK_TOO_MUCH);
    worker.on('message', heard).on('error', failed).on('exit', ended);
    of.over.addEventListener('abort', () =>
      worker.off('message', heard).off('error', failed).off('exit', ended),
    );
    of.signal?.addEventListener('abort', () => refuse(WORK_STOPPED), { signal: of.over });
    void watchWork(worker, of.limits, of.over).then((tooLong) => tooLong && refuse(WORK_TOO_LONG));
    say(worker, asked);
  });
}
