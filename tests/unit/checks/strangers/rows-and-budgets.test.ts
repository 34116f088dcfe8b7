// Amounts of a 科目 beside those of the total, and changes beside a budget.
import { describe, expect, it } from 'vitest';
import { alarms, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const GENERAL = '二、一般公共预算财政拨款支出决算情况说明';
const WHOLE = '一般公共预算财政拨款支出413.98万元，其中：基本支出347.98万元，项目支出66.00万元。';

const said = (heading: string, ...sentences: readonly string[]) =>
  alarms(institution, [heading, ...sentences]).flatMap(({ rule, actual }) =>
    rule === '文表数额' || rule === '百分比' ? [`${rule} ${actual}`] : [],
  );

describe('基本支出 and 项目支出 of a 科目', () => {
  const CLASS = '2.社会保障和就业支出42.96万元，其中基本支出42.96万元，项目支出0.00万元。';

  it('the columns of a 类 are not those of the total', () => {
    expect(said(GENERAL, WHOLE, CLASS)).toEqual([]);
  });

  it('a wrong column of a 类 is found', () => {
    const wrong = CLASS.replace('其中基本支出42.96', '其中基本支出49.26');
    expect(said(GENERAL, WHOLE, wrong)).toEqual(['文表数额 49.26万元']);
  });

  it('a wrong column of the total is found behind its own amount', () => {
    expect(said(GENERAL, WHOLE.replace('347.98', '374.98'), CLASS)).toEqual(['文表数额 374.98万元']);
  });
});

describe('a change of the spending, named after its budget', () => {
  const SAID =
    '一般公共预算财政拨款支出年初预算400.00万元，支出决算413.98万元，完成年初预算的103.50%。与上年相比，财政拨款支出增加23.98万元，增长6.15%。';

  it('the change is of the spending, not of the budget', () => {
    expect(said(GENERAL, SAID)).toEqual([]);
  });

  it('a wrong growth is found', () => {
    expect(said(GENERAL, SAID.replace('6.15%', '6.51%'))).toEqual(['百分比 6.51%']);
  });
});

it('an average per person or vehicle is no spending on foreign guests', () => {
  const words =
    '国内公务接待12批次96人，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。本部门人均接待费81.25元，车均维护费2.04万元。';
  const findings = alarms(institution, ['三、“三公”经费情况说明', '公务接待费0.78万元。', words]);
  expect(findings.filter(({ rule }) => rule === '数量与金额')).toEqual([]);
});

describe('a 项 whose name was torn off', () => {
  const LIST = '（三）一般公共预算财政拨款支出决算具体情况';
  const torn =
    '6、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老，支出决算为28.64万元。';
  const rules = (...sentences: readonly string[]) =>
    alarms(institution, [GENERAL, LIST, ...sentences]).map(({ rule }) => rule);

  it('its amount is not that of the 类', () => {
    expect(said(GENERAL, LIST, torn)).toEqual([]);
  });

  it('the amount of a 类 stated as a whole is compared', () => {
    const whole = '2.社会保障和就业支出（类）支出决算为49.26万元。';
    expect(said(GENERAL, LIST, whole)).toEqual(['文表数额 49.26万元']);
  });

  it('items without budgets have no sum of budgets', () => {
    const item =
      '1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：支出决算数为28.64万元。';
    expect(rules('一般公共预算财政拨款支出年初预算400.00万元。', item)).not.toContain('年初预算合计');
  });
});

describe('figures of sections that join several', () => {
  const TOTALS = '一、收入支出决算总体情况说明';
  const FISCAL = '二、财政拨款收入支出决算情况说明';

  it.each<[name: string, heading: string, right: string, wrong: string]>([
    [
      'an amount with what it holds in brackets',
      TOTALS,
      '收入总计492.18万元（含年初结转和结余）。',
      '收入总计429.18万元',
    ],
    ['an income', TOTALS, '1.其他收入0.00万元，占收入总计的0%。2.事业收入18.20万元。', '事业收入12.80万元'],
    [
      'the total at the head of a change',
      TOTALS,
      '总收入492.18万元，其中本年收入合计482.18万元。',
      '总收入429.18万元',
    ],
    ['财政拨款 of the year', FISCAL, '本年财政拨款支出469.48万元。', '本年财政拨款支出496.48万元'],
  ])('%s is compared', (_, heading, right, wrong) => {
    expect(said(heading, right)).toEqual([]);
    expect(said(heading, wrong)).toHaveLength(1);
  });

  it('the spending of one budget is not that of all', () => {
    const fund = '2.政府性基金预算财政拨款本年收入0.00万元，与上年持平；本年支出0.00万元，与上年持平。';
    expect(said(FISCAL, fund)).toEqual([]);
  });
});

describe('the 经济科目 that 主要包括 names', () => {
  const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
  const lists = (sentence: string) =>
    alarms(institution, [BASIC, sentence]).filter(({ rule }) => rule === '经济科目列举').length;

  it('a few of many are a selection', () => {
    expect(lists('公用经费58.46万元，主要包括：办公费、水费。')).toBe(0);
  });

  it('one left out of many is told', () => {
    const names = '办公费、水费、电费、差旅费、公务接待费、工会经费、福利费';
    expect(lists(`公用经费58.46万元，主要包括：${names}。`)).toBeGreaterThan(0);
  });
});

describe('a change of all income or all spending, of which only the change is stated', () => {
  const TOTALS = '一、收入支出决算总体情况说明';
  const changed = (of: keyof typeof DEPARTMENTS, sentence: string) =>
    alarms(DEPARTMENTS[of], [TOTALS, '（二）支出总计，包括：', sentence]).flatMap(({ rule, actual }) =>
      rule === '百分比' ? [actual] : [],
    );

  it.each(['收入', '支出'])('the growth of %s is of the total if all its totals are equal', (kind) => {
    const said = `与上年相比，今年${kind}增加66.28万元，增长16.57%，主要原因是上级追加项目资金。`;
    expect(changed('office', said)).toEqual([]);
    expect(changed('office', said.replace('16.57%', '15.67%'))).toEqual(['15.67%']);
  });

  it('of several totals it may be any', () => {
    expect(changed('institution', '与上年相比，今年支出增加66.28万元，增长15.67%。')).toEqual([]);
  });

  it.each(['项目', '财政拨款'])('%s支出 is not all spending', (kind) => {
    expect(changed('office', `与上年相比，今年${kind}支出增加66.28万元，增长15.67%。`)).toEqual([]);
  });
});
