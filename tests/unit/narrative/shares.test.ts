import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import { ratio } from '#shared/money/ratio';
import { sharesOf } from '#shared/narrative/fields/shares';

it('shares sum to 100.00 %, each within 0.01 % of the exact one', () => {
  const parts = array(integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 26 });
  assert(
    property(parts, (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      if (total === 0) return;
      const shares = sharesOf(amounts.map(fen)).map((share) => share ?? Number.NaN);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
      shares.forEach((share, index) => {
        const exact = ratio(fen(amounts[index] ?? 0), fen(total)) ?? Number.NaN;
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

it('there are no shares of zero', () => {
  expect(sharesOf([fen(0), fen(0)])).toEqual([null, null]);
});

it('shares are rounded individually if a part is negative', () => {
  expect(sharesOf([fen(300), fen(-100)])).toEqual([15_000, -5000]);
});
