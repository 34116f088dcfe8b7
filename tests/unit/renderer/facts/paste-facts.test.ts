import { describe, expect, it } from 'vitest';
import { type FactPasting, planFactPaste } from '#renderer/screens/report/facts/paste/paste-facts.ts';
import { budgetFacts, FACTS } from '#shared/narrative/facts/facts';
import { readCase, SAMPLE } from '../../../support/cases.ts';

const { report } = readCase(SAMPLE);
const facts = [...FACTS, ...budgetFacts(report)];

function plan(rows: readonly string[], more: Partial<FactPasting> = {}) {
  const block = rows.map((row) => row.split('|'));
  return planFactPaste({ block, facts, start: null, unit: '元', year: report.年度, ...more });
}
const entered = (found: ReturnType<typeof plan>) =>
  Object.fromEntries(found.entries.map((e) => [e.key, e.value]));

describe('a column of figures', () => {
  it('a column fills the boxes of the group downwards, and blanks change nothing', () => {
    const found = plan(['1,200.50', '', '￥3', '0'], { start: '政府采购/总额' });
    expect(entered(found)).toEqual({ '政府采购/总额': 120_050, '政府采购/工程': 300, '政府采购/服务': 0 });
    expect(found.left).toEqual([]);
  });

  it('figures beyond the group and invalid ones are reported', () => {
    const found = plan(['7', '八', '9'], { start: '政府采购/中小企业' });
    expect(entered(found)).toEqual({ '政府采购/中小企业': 700 });
    expect(found.left).toEqual([
      '授予小微企业合同金额：“八”不是金额，请填写数字，如 1234.56',
      '1 个数超出本组的末格，没有粘贴：“9”',
    ]);
  });

  it('a column needs a box to begin in', () => {
    expect(plan(['1', '2'])).toEqual({ entries: [], left: ['先点要粘贴到的第一格，再粘贴一列数'] });
  });
});

describe('a list of names', () => {
  it('a list finds each fact in any order, counts and amounts alike', () => {
    const found = plan([
      '项目|数量',
      '其中：政府采购货物支出|12.5',
      '　因公出国（境）团组数（个）|3',
      '2．政府采购支出总额（元）|20',
      '本年度机关运行经费|',
    ]);
    expect(entered(found)).toEqual({ '政府采购/货物': 1250, '三公/出国团组数': 3, '政府采购/总额': 2000 });
    expect(found.left).toEqual([]);
  });

  it('part of a label suffices only in the cursor’s group', () => {
    expect(entered(plan(['货物|1', '工程|2'], { start: '政府采购/总额' }))).toEqual({
      '政府采购/货物': 100,
      '政府采购/工程': 200,
    });
    expect(plan(['货物|1']).left).toEqual(['1 行在补充数据里找不到唯一对应的一项，没有粘贴：“货物”']);
  });

  it('a row with several figures, or a count with decimals, is not guessed', () => {
    const found = plan(['政府采购货物支出|1|2', '国内来宾人次|1.5']);
    expect(found.entries).toEqual([]);
    expect(found.left).toEqual([
      '国内来宾人次：“1.5”不是个数，请填写整数',
      '1 行有几个数，不知取哪一个，没有粘贴：“政府采购货物支出”',
    ]);
  });

  it('a list is read in the unit copied with it', () => {
    expect(entered(plan(['单位：万元|', '政府采购支出总额|1.5']))).toEqual({ '政府采购/总额': 1_500_000 });
  });
});

describe('年初预算 as a list of codes', () => {
  const code = budgetFacts(report)[0]?.key.slice('年初预算/'.length) ?? '';

  it.each([
    ['with names', [`${code}|名称|10`]],
    ['without names', [`${code}|10`]],
    ['with the name behind the code', [`${code} 名称|10`]],
    ['over three columns', [`${code.slice(0, 3)}|${code.slice(3, 5)}|${code.slice(5)}|名称|10`]],
  ])('年初预算 is pasted: %s', (_name, rows) => {
    expect(entered(plan(rows))).toEqual({ [`年初预算/${code}`]: 1000 });
  });

  it('年初预算 accepts 项 without spending and its 合计, and computes 类 and 款', () => {
    const found = plan([
      '合计||30',
      `${code.slice(0, 3)}|类|30`,
      '2080501|行政单位离退休|20',
      `${code}|项|10`,
    ]);
    expect(entered(found)).toEqual({
      '年初预算/合计': 3000,
      '年初预算/2080501': 2000,
      [`年初预算/${code}`]: 1000,
    });
    expect(found.left).toEqual([`1 行是类、款，由项相加，不用粘贴：“${code.slice(0, 3)} 类”`]);
  });

  it('an unknown code, and one with two different figures, are reported', () => {
    const found = plan(['2089998|没有的|1', `${code}|甲|1`, `${code}|甲|2`]);
    expect(entered(found)).toEqual({ [`年初预算/${code}`]: 100 });
    expect(found.left).toHaveLength(2);
    expect(found.left[0]).toMatch(/^1 项出现了两次而数不同/);
    expect(found.left[1]).toContain('“2089998 没有的”');
  });
});
