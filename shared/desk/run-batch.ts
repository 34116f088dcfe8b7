import type { Result } from '#shared/result';

/** One of many items on which the same work is done. */
export interface BatchItem {
  readonly id: string;
  readonly name: string;
}

export interface BatchFailure extends BatchItem {
  readonly why: string;
}

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  /** Names of the items in progress. */
  readonly doing: readonly string[];
  readonly failures: readonly BatchFailure[];
  /** Estimated from the time taken so far; `null` until one item is done. */
  readonly remainingMs: number | null;
}

export interface BatchOutcome<T> {
  readonly made: readonly (BatchItem & { readonly value: T })[];
  readonly failures: readonly BatchFailure[];
  /** Items not begun because the batch was stopped, by a person or by a defect. */
  readonly left: readonly BatchItem[];
}

export interface BatchWatch {
  /** The number of items at a time. */
  readonly workers: number;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly stopped?: () => boolean;
  readonly progress?: (progress: BatchProgress) => void;
}

/**
 * Does the same work on many items, several at a time. A failure is recorded and the rest continues; items in
 * progress when a person stops are finished, so that nothing is left half done. The outcome is in the order of
 * the items.
 */
export async function runBatch<I extends BatchItem, T>(
  items: readonly I[],
  work: (item: I) => Promise<Result<T>>,
  { workers, now, stopped = () => false, progress = () => undefined }: BatchWatch,
): Promise<BatchOutcome<T>> {
  const start = now();
  const results = new Map<I, Result<T>>();
  const doing = new Set<I>();
  const failures: BatchFailure[] = [];
  let next = 0;
  const tell = () => {
    const done = results.size;
    const remainingMs = done === 0 ? null : ((now() - start) / done) * (items.length - done);
    progress({ done, total: items.length, doing: [...doing].map(({ name }) => name), failures, remainingMs });
  };
  const workOn = async () => {
    for (let item = items[next++]; item !== undefined && !stopped(); item = items[next++]) {
      doing.add(item);
      tell();
      const result = await work(item);
      doing.delete(item);
      results.set(item, result);
      failures.push(...failureOf(item, result));
      tell();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, workOn));
  return {
    made: items.flatMap((item) => {
      const result = results.get(item);
      return result?.ok ? [{ id: item.id, name: item.name, value: result.value }] : [];
    }),
    failures: items.flatMap((item) => failureOf(item, results.get(item))),
    left: items.filter((item) => !results.has(item)),
  };
}

function failureOf({ id, name }: BatchItem, result: Result<unknown> | undefined): readonly BatchFailure[] {
  return result === undefined || result.ok ? [] : [{ id, name, why: result.error.message }];
}

/** e.g. “约 2 分钟”. */
export function sayRemaining(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `约 ${seconds} 秒` : `约 ${Math.round(seconds / 60)} 分钟`;
}
