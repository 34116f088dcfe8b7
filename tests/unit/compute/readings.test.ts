import { describe, expect, it } from 'vitest';
import type { BoundFormula } from '#shared/compute/cell';
import { excelFormula } from '#shared/compute/readings';
import { address } from '#shared/tables/address';

const at = (row: number) => address('公开01', String(row), '决算数');
const locate = (where: string) => `E${where.split('/')[1]}`;

function formula(...terms: [1 | -1, number][]): BoundFormula {
  return {
    terms: terms.map(([sign, row]) => ({ sign, address: at(row) })),
    tables: ['公开01'],
    sentence: '',
  };
}

describe('excelFormula', () => {
  it('an Excel formula joins adjacent cells into ranges and stays blank over blanks', () => {
    expect(excelFormula(formula([1, 1], [1, 2], [1, 3], [1, 7]), locate)).toBe(
      'IF(COUNT(E1:E3,E7)=0,"",SUM(E1:E3,E7))',
    );
  });

  it('an Excel formula subtracts', () => {
    expect(excelFormula(formula([1, 5], [-1, 6], [-1, 8]), locate)).toBe(
      'IF(COUNT(E5,E6,E8)=0,"",SUM(E5)-SUM(E6,E8))',
    );
  });

  it('an Excel formula has the sheet name once per range', () => {
    expect(excelFormula(formula([1, 1], [1, 2]), (where) => `'元'!${locate(where)}`)).toBe(
      `IF(COUNT('元'!E1:E2)=0,"",SUM('元'!E1:E2))`,
    );
  });
});
