/** A reproducible source of random numbers. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): readonly T[];
}

/** The same seed gives the same sequence of numbers (mulberry32); words in the seed give separate sequences. */
export function random(...seed: readonly (number | string)[]): Random {
  let state = mixed(seed.join('/'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => known(from[int(0, from.length - 1)]),
    shuffled: (from) => {
      const left = [...from];
      return from.map(() => known(left.splice(int(0, left.length - 1), 1)[0]));
    },
  };
}

/** Asserts that a value exists; throws if not (a defect of the generator). */
export function known<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new RangeError('nothing stands here');
  return value;
}

/** Shares that sum to the whole exactly, in steps of `grain`; the last takes the rest. */
export function split(whole: number, weights: readonly number[], grain: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = whole;
  return weights.map((weight, index) => {
    if (index === weights.length - 1) return left;
    const share = Math.min(left, Math.floor((whole * weight) / sum / grain) * grain);
    left -= share;
    return share;
  });
}

function mixed(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash;
}
