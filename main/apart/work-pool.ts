import { CORES, Pool } from '#main/pool';
import { APART_LIMITS, type WorkApart, workApart } from './work-apart.ts';

interface Member {
  readonly work: WorkApart;
  readonly stop: AbortController;
}

/** Runs jobs in several threads, one per core, for many reports at once. Idle threads are ended. */
export function workPool(size = CORES, limits = APART_LIMITS): WorkApart {
  const threads = new Pool<Member>(
    size,
    () => {
      const stop = new AbortController();
      return { work: workApart(limits, undefined, stop.signal), stop };
    },
    ({ stop }) => stop.abort(),
  );
  return (job, input, watch) => threads.use(({ work }) => work(job, input, watch));
}
