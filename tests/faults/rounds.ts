/** Fault tests run in a short form by default and completely with `npm run faults`. */
export const FULL = process.env.JUESUAN_FAULTS === 'full';

export function rounds(short: number, full: number): number {
  return FULL ? full : short;
}

/** A reproducible sequence of numbers in [0, 1) from a seed: a failing round can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
