import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import { formatPercent, ratio } from '#shared/money/ratio';

describe('ratio', () => {
  it.each([
    [4076100, 21646900, '18.83%'],
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [1, 20_000, '0.01%'],
    [1, 20_001, '0.00%'],
    [-1, 3, '-33.33%'],
    [5, 5, '100.00%'],
  ])('the ratio %s of %s prints as %s', (part, whole, text) => {
    expect(formatPercent(ratio(fen(part), fen(whole)))).toBe(text);
  });

  it('there is no ratio over zero or blanks', () => {
    expect(ratio(fen(1), fen(0))).toBeNull();
    expect(ratio(null, fen(1))).toBeNull();
    expect(formatPercent(null)).toBe('—');
  });

  it('ratios are exactly rounded half up for every pair', () => {
    const amount = fc.integer({ min: 1, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const found = ratio(fen(part), fen(whole));
        if (found === null) return part / whole > 1e11;
        const value = BigInt(found);
        const remainder = 20_000n * BigInt(part) - 2n * value * BigInt(whole);
        return remainder >= -BigInt(whole) && remainder < BigInt(whole);
      }),
    );
  });
});
