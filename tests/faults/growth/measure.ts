import { FULL } from '../rounds.ts';

/** What one input of a given size costs, made anew for each measurement. */
export interface Growing {
  readonly what: string;
  /** The size to begin with, in the input's own units. */
  readonly from: number;
  /** Makes an input; what it answers is run and timed. */
  readonly make: (size: number) => (() => unknown) | Promise<() => unknown>;
}

export interface Growth {
  /** CPU milliseconds at one and four times the size. */
  readonly times: readonly number[];
  /** By how much a doubling multiplies the time, over the two of them. */
  readonly perDoubling: number;
  /** The power of the size that the time grows with. */
  readonly exponent: number;
}

/** Linear work is doubled; beyond it by sorting, and by what a larger heap costs. */
export const MOST_PER_DOUBLING = 2.2;

const RUNS = 2;
const ATTEMPTS = 6;
/** Below it, what is measured is the machine. */
const TOO_SHORT_MS = 40;
/** Outside the full form no first input takes longer. */
const LONG_ENOUGH_MS = 80;

/** Multiplies an input by four. The machine only ever adds time: of several attempts the best is nearest to the work. */
export async function growthOf(of: Growing, times = 1): Promise<Growth> {
  let best: Growth | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const growth = await once(of, times, attempt === 0 && !FULL ? 1 : RUNS);
    if (best === null || growth.perDoubling < best.perDoubling) best = growth;
    if (best.perDoubling <= MOST_PER_DOUBLING) break;
  }
  return best ?? { times: [], perDoubling: Number.POSITIVE_INFINITY, exponent: Number.POSITIVE_INFINITY };
}

/** The first input is always run twice, since what is slow once only would hide a growth; the last in `runs`. */
async function once({ from, make }: Growing, times: number, runs: number): Promise<Growth> {
  let size = from * times;
  let first = await leastTime(await make(size), RUNS);
  while (!FULL && first > LONG_ENOUGH_MS) {
    size = Math.ceil(size / 2);
    first = await leastTime(await make(size), RUNS);
  }
  const last = await leastTime(await make(4 * size), runs);
  const perDoubling = last < TOO_SHORT_MS ? 0 : Math.sqrt(last / Math.max(first, 1));
  return { times: [first, last], perDoubling, exponent: perDoubling === 0 ? 0 : Math.log2(perDoubling) };
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
