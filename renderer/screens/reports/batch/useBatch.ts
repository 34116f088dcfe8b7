import { useCallback, useRef, useState } from 'react';
import type { Done } from '#shared/batch/works';
import { type BatchItem, type BatchOutcome, type BatchProgress, runBatch } from '#shared/desk/run-batch';
import type { Batch } from './batch.ts';

/** A batch in progress, or its outcome. */
export interface RunningBatch {
  readonly batch: Batch;
  readonly progress: BatchProgress;
  /** Stopping: items in progress are being finished. */
  readonly stopping: boolean;
  /** `null` while it runs. */
  readonly outcome: BatchOutcome<Done> | null;
}

export interface BatchRunner {
  /** `null` if none is running or shown. */
  readonly running: RunningBatch | null;
  readonly start: (batch: Batch) => void;
  readonly stop: () => void;
  /** Retries failures, and continues with the items left. */
  readonly goOn: () => void;
  readonly close: () => void;
}

/** Interval of redrawing the progress, in milliseconds. */
const SHOW_EVERY_MS = 200;

/** Runs one batch at a time, on as many threads as the PC has cores: with the command line's engine. */
export function useBatch(onDone: () => void): BatchRunner {
  const [running, setRunning] = useState<RunningBatch | null>(null);
  const stopped = useRef(false);

  const run = useCallback(
    async (batch: Batch, items: readonly BatchItem[], before: BatchOutcome<Done>['made']) => {
      stopped.current = false;
      let shown = 0;
      const none = { done: 0, total: items.length, doing: [], failures: [], remainingMs: null };
      setRunning({ batch, progress: none, stopping: false, outcome: null });
      const outcome = await runBatch(items, batch.work, {
        workers: Math.max(1, navigator.hardwareConcurrency),
        now: () => performance.now(),
        stopped: () => stopped.current,
        progress: (progress) => {
          if (performance.now() - shown < SHOW_EVERY_MS && progress.done < progress.total) return;
          shown = performance.now();
          setRunning({ batch, progress, stopping: stopped.current, outcome: null });
        },
      });
      const whole = { ...outcome, made: [...before, ...outcome.made] };
      setRunning((known) => known && { ...known, stopping: false, outcome: whole });
      onDone();
    },
    [onDone],
  );
  return {
    running,
    start: (batch) => void run(batch, batch.items, []),
    stop: () => {
      stopped.current = true;
      setRunning((known) => known && { ...known, stopping: true });
    },
    goOn: () => {
      if (running === null || running.outcome === null) return;
      const { made, failures, left } = running.outcome;
      void run(running.batch, [...failures, ...left], made);
    },
    close: () => setRunning(null),
  };
}
