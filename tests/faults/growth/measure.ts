import { FULL } from '../rounds.ts';

/** The cost of an input of a given size, created again for each measurement. */
export interface Growing {
  readonly what: string;
  /** The initial size, in the input's own units. */
  readonly from: number;
  /** Makes an input; the returned function is run and timed. */
  readonly make: (size: number) => (() => unknown) | Promise<() => unknown>;
}

export interface Growth {
  /** CPU milliseconds at one and four times the size. */
  readonly times: readonly number[];
  /** The factor by which doubling the size multiplies the time, over two doublings. */
  readonly perDoubling: number;
  /** The exponent with which the time grows. */
  readonly exponent: number;
}

/** Linear work doubles; sorting and a larger heap add to it. */
export const MOST_PER_DOUBLING = 2.2;

const RUNS = 2;
const ATTEMPTS = 6;
/** Below this, the machine is measured. */
const TOO_SHORT_MS = 40;
/** Outside the full form no first input takes longer. */
const LONG_ENOUGH_MS = 80;
/** One that takes this long is not run again: a slow first run adds less. */
const FAR_TOO_LONG_MS = 3 * LONG_ENOUGH_MS;

/**
 * Multiplies an input by four. The machine only adds time: the best of several attempts is closest to the work.
 */
export async function growthOf(of: Growing, times = 1): Promise<Growth> {
  let best: Growth | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const growth = await once(of, times, attempt === 0 && !FULL ? 1 : RUNS);
    if (best === null || growth.perDoubling < best.perDoubling) best = growth;
    if (best.perDoubling <= MOST_PER_DOUBLING) break;
  }
  return best ?? { times: [], perDoubling: Number.POSITIVE_INFINITY, exponent: Number.POSITIVE_INFINITY };
}

/** The last input is run `runs` times. */
async function once({ from, make }: Growing, times: number, runs: number): Promise<Growth> {
  let size = from * times;
  let first = await firstTime(await make(size));
  while (!FULL && first > LONG_ENOUGH_MS) {
    size = Math.ceil(size / 2);
    first = await firstTime(await make(size));
  }
  const last = await leastTime(await make(4 * size), runs);
  const perDoubling = last < TOO_SHORT_MS ? 0 : Math.sqrt(last / Math.max(first, 1));
  return { times: [first, last], perDoubling, exponent: perDoubling === 0 ? 0 : Math.log2(perDoubling) };
}

/** The first input is run twice, because a slow first run would hide growth. */
async function firstTime(run: () => unknown): Promise<number> {
  const once = await leastTime(run, 1);
  return !FULL && once > FAR_TOO_LONG_MS ? once : Math.min(once, await leastTime(run, RUNS - 1));
}

async function leastTime(run: () => unknown, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < runs; turn++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
