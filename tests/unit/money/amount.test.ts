import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fen,
  fen,
  formatAmount,
  formatExact,
  MAX_FEN,
  parseAmount,
  roundToPrinted,
  sumFen,
} from '#shared/money/amount';

const anyFen = fc.integer({ min: -MAX_FEN, max: MAX_FEN }).map(fen);

function read(text: string, unit: '元' | '万元' = '元'): number | null | string {
  const result = parseAmount(text, unit);
  return result.ok ? result.value : result.error.message;
}

describe('parseAmount', () => {
  it.each([
    ['1234.56', 123456],
    ['1,234.56', 123456],
    ['１２３４．５６', 123456],
    ['￥12', 1200],
    ['¥ -3.5', -350],
    ['(1.00)', -100],
    ['（1.00）', -100],
    ['12.50元', 1250],
    ['0.01万元', 10000],
    ['0.00', 0],
    ['-0.00', 0],
    ['', null],
    ['  ', null],
    ['—', null],
    ['－', null],
    ['.5', 50],
    ['7.', 700],
    ['1.230', 123],
    ['1234。5', 123450],
    ['１，２３４。５', 123450],
    ['-1,234,567.8', -123456780],
  ])('parseAmount reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['1.234', 'abc', '1.2.3', '(1', '1)', '--1', '1e5', '12345678901234567890', '￥', '元'])(
    'refuses %s with a sentence',
    (text) => {
      expect(read(text)).toMatch(/金额/);
    },
  );

  it.each(['12,34', '1234,5', '1,2345.00', '1.234,5', ',5', '12，5', '1,,234'])(
    'refuses %s, whose comma may stand for a decimal point',
    (text) => {
      expect(read(text)).toMatch(/逗号/);
    },
  );

  it('parseAmount accepts 万元 down to 分 and refuses more digits', () => {
    expect(read('2084.401234', '万元')).toBe(2084401234);
    expect(read('0.0000001', '万元')).toMatch(/小数/);
  });

  it('parseAmount accepts what a ministry published, up to the largest integer of 分', () => {
    expect(read('64,999,264.21', '万元')).toBe(64_999_264_210_000);
    expect(read('649,992,642,100.00')).toBe(64_999_264_210_000);
    expect(read('4500000000.000000', '万元')).toBe(MAX_FEN);
    expect(read('4500000000.000001', '万元')).toMatch(/超过 45 万亿元/);
    expect(read('45000000000000.01')).toMatch(/超过 45 万亿元/);
  });

  it('parseAmount reads what formatExact writes, in both units', () => {
    fc.assert(
      fc.property(anyFen, fc.constantFrom('元' as const, '万元' as const), (amount, unit) => {
        expect(read(formatExact(amount, unit), unit)).toBe(amount);
      }),
    );
  });
});

describe('formatAmount', () => {
  it.each([
    [null, ''],
    [0, '0.00'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [-4_999, '0.00'],
    [-5_000, '-0.01'],
    [2_084_405_000, '2084.41'],
  ])('formatAmount prints %s 分 in 万元 as %s', (amount, text) => {
    expect(formatAmount(amount as Fen | null, '万元')).toBe(text);
  });

  it('formatAmount agrees with the value of a printed figure', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(read(formatAmount(amount, '万元'), '万元')).toBe(roundToPrinted(amount));
      }),
    );
  });
});

describe('sumFen', () => {
  it('sumFen distinguishes blank from zero', () => {
    expect(sumFen([null, null])).toBeNull();
    expect(sumFen([null, fen(0)])).toBe(0);
    expect(sumFen([fen(1), null, fen(2)])).toBe(3);
  });

  it('sumFen is blank if the sum exceeds the range of amounts, even in between', () => {
    expect(sumFen([fen(MAX_FEN), fen(-1)])).toBe(MAX_FEN - 1);
    expect(sumFen([fen(MAX_FEN), fen(1)])).toBeNull();
    expect(sumFen([...Array(3).fill(fen(MAX_FEN)), ...Array(3).fill(fen(-MAX_FEN))])).toBeNull();
  });
});
