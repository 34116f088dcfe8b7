import { describe, expect, it } from 'vitest';
import { PACKS } from '#shared/packs/built-in/index';
import { formulaText, readFormulaText } from '#shared/packs/formula-text';
import { add, cell, columns, lines, subtract, tops } from '#shared/tables/expression';
import type { FormulaRule } from '#shared/tables/grammar';
import { withFreeForms } from '../../support/free-forms.ts';

const read = (text: string): FormulaRule | string => {
  const found = readFormulaText(text);
  return found.ok ? found.value : found.error.message;
};

describe('a formula as a line', () => {
  it.each([...PACKS, withFreeForms].map((pack) => [pack.id, pack] as const))(
    'every formula of %s is read as it is written',
    (_id, pack) => {
      const rules = pack.tables.flatMap(({ formulas }) => formulas);
      expect(rules.length).toBeGreaterThan(40);
      for (const rule of rules) expect(read(formulaText(rule)), formulaText(rule)).toEqual(rule);
    },
  );

  it.each<[string, FormulaRule]>([
    [
      '第27行： 决算数 ＝ 第1至8行',
      { rows: { kind: 'row', row: '27' }, columns: ['决算数'], expression: lines(1, 8) },
    ],
    [
      '末级科目： 合计 ＝ 栏(货物 工程)',
      { rows: { kind: 'leaves' }, columns: ['合计'], expression: columns('货物', '工程') },
    ],
    [
      '合计： 小计 其中：基本支出 ≥ 公开05/合计/小计',
      {
        rows: { kind: 'row', row: '合计' },
        columns: ['小计', '其中：基本支出'],
        expression: cell({ table: '公开05', row: '合计', column: '小计' }),
        atLeast: true,
      },
    ],
    [
      '第3至5行： 金额 ＝ /1/ ＋ /2/ － (科目(208 210) － //预算数)',
      {
        rows: { kind: 'lines', from: 3, to: 5 },
        columns: ['金额'],
        expression: subtract(
          add(cell({ row: '1' }), cell({ row: '2' })),
          subtract(tops('208', '210'), cell({ column: '预算数' })),
        ),
      },
    ],
  ])('%s', (text, rule) => {
    expect(formulaText(rule)).toBe(text);
    expect(read(text)).toEqual(rule);
  });

  it('accepts the signs of a Western keyboard', () => {
    expect(read('第3行: 金额 = /1/ + /2/ - /4/')).toEqual(read('第3行： 金额 ＝ /1/ ＋ /2/ － /4/'));
  });

  it.each([
    ['', /公式要写成“行： 栏 ＝ 算法”/],
    ['第1行 ＝ 各行之和', /公式要写成/],
    ['第1行： 金额 ＝', /“末尾”读不懂：可以写/],
    ['第1行： 金额 ＝ 全部', /“全部”读不懂/],
    ['第1行： 金额 ＝ /1/ － /2/ ＋ /3/', /“＋”读不懂/],
    ['第1行： 金额 ＝ (/1/ ＋ /2/', /“末尾”读不懂/],
    ['第1行： 金额 ＝ 栏()', /“栏”读不懂/],
    ['第1行： 金额 ＝ 公开10/合计/小计', /“公开10\/合计\/小计”读不懂/],
  ])('refuses “%s” with the way to write it', (text, sentence) => {
    expect(read(text)).toMatch(sentence);
  });
});
