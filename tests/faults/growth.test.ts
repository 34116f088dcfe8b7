import { describe, expect, it } from 'vitest';
import { CHECKED, RULED } from './growth/checked.ts';
import { EDITED } from './growth/edited.ts';
import { type Growing, growthOf, MOST_PER_DOUBLING } from './growth/measure.ts';
import { READ } from './growth/read.ts';
import { RECOGNISED } from './growth/recognised.ts';
import { FULL } from './rounds.ts';

/** Inputs twice as large; one that a reader refuses for its size is not enlarged. */
const TIMES = FULL ? 2 : 1;

describe('an input twice as large', () => {
  each(READ, 1);
  each(RECOGNISED, TIMES);
  each(CHECKED, TIMES);
  each(EDITED, TIMES);
  if (FULL) each(RULED, 1);
});

it('an input that takes four times the time is detected', { timeout: 60_000 }, async () => {
  const inEach = (words: readonly string[]) => words.filter((word) => !words.includes(`${word}x`)).length;
  const of: Growing = {
    what: 'each looked for among all',
    from: 2_500,
    make: (size) => {
      const words = Array.from({ length: size }, (_, at) => `${at}`);
      return () => inEach(words);
    },
  };
  expect((await growthOf(of)).perDoubling).toBeGreaterThan(MOST_PER_DOUBLING);
});

function each(all: readonly Growing[], times: number): void {
  // measured again if the machine was busy with something else; quadratic work fails each time
  it.each(all)(
    '$what takes twice the time for twice the input',
    { timeout: 300_000, retry: 2 },
    async (of) => {
      const { times: spent, perDoubling, exponent } = await growthOf(of, times);
      const told = spent.map((ms) => ms.toFixed(0)).join('、');
      if (perDoubling > 0) console.log(`${of.what}：${told} ms，指数 ${exponent.toFixed(2)}`);
      expect(perDoubling).toBeLessThanOrEqual(MOST_PER_DOUBLING);
    },
  );
}
