// Texts that state the opposite of the figures before them, as worded in various regions, and texts that do not.
import { describe, expect, it } from 'vitest';
import { alarms, checkWords, DEPARTMENTS, type Finding } from './stranger.ts';

const { institution } = DEPARTMENTS;
const HEADING = '七、财政拨款“三公”经费支出决算情况说明';
const OFFICES = '九、机关运行经费支出情况说明';
const RULES = ['差异原因', '变动原因', '单位混用', '部门名称', '年度用语', '比例格式'];

const of = (...words: string[]): readonly Finding[] =>
  alarms(institution, words).filter(({ rule }) => RULES.includes(rule));

describe('words against 预算', () => {
  it.each([
    '2023年度“三公”经费财政拨款支出预算为2.00万元，支出决算为1.50万元，完成预算的75.00%。决算数大于预算数的主要原因是来访增加。',
    '“三公”经费财政拨款支出年初预算为2.00万元，支出决算为0.00万元，其中：因公出国（境）费决算为0.00万元，完成预算的0%。“三公”经费支出决算数大于预算数的主要原因：未安排接待。',
    '“三公”经费支出预算数1.00万元，决算数1.20万元，完成预算的120.00%，决算数小于预算数的主要原因是增加接待。',
  ])('a contradiction with 预算 is reported: %s', (words) => {
    expect(of(HEADING, words).map(({ rule }) => rule)).toContain('差异原因');
  });

  it.each([
    ['“三公”经费支出完成年初预算100%，决算数大于预算数55.93万元，主要原因是来访增加。', 1],
    ['“三公”经费支出预算为2.00万元，支出决算为2.00万元，完成预算的100%，决算数等于预算数。', 0],
    ['“三公”经费支出完成年初预算的98.20%，决算数小于预算数的主要原因是厉行节约。', 0],
  ])('100 %% of 预算 against 大于 or 小于 is a hint: %s', (words, count) => {
    const hints = checkWords(institution, [HEADING, words]).findings.filter(
      ({ rule, message }) => rule === '差异原因' && message.includes('100%'),
    );
    expect(hints.map(({ severity }) => severity)).toEqual(Array(count).fill('info'));
  });

  it.each([
    '2023年度“三公”经费财政拨款支出预算为2.00万元，支出决算为1.50万元，完成预算的75.00%。决算数小于预算数的主要原因是厉行节约。',
    '“三公”经费支出年初预算为1.00万元，全年预算为2.00万元，支出决算为1.50万元。决算数大于年初预算数的主要原因是来访增加。',
    '“三公”经费支出预算为2.00万元，支出决算为2.00万元。其中：公务接待费预算为0.50万元，支出决算为0.40万元，决算数小于预算数的主要原因是来访减少。',
  ])('agreement with 预算 is not reported: %s', (words) => {
    expect(of(HEADING, words).filter(({ rule }) => rule === '差异原因')).toEqual([]);
  });
});

describe('a growth of rounded amounts', () => {
  it.each([
    ['增长92.33%', []],
    ['增长93.23%', ['百分比']],
  ])('%s', (growth, rules) => {
    // 1.784 of 1.932 is printed as 1.78 of 3.72
    const words = `机关运行经费支出3.72万元，比2022年度增加1.78万元，${growth}，主要原因是业务量扩大。`;
    const found = alarms(institution, [OFFICES, words]).filter(({ rule }) => rule === '百分比');
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('a reason and its change', () => {
  it.each([
    '机关运行经费支出26.85万元，比2022年度减少2.55万元，下降8.67%。主要原因是更换照明设施，导致相关支出略有增加。',
    '机关运行经费支出26.85万元，比2022年度增加2.55万元，增长10.49%。主要原因：人员退休、合同支付进度等原因减少支付。',
  ])('a reason that contradicts its change is reported: %s', (words) => {
    expect(of(OFFICES, words).map(({ rule }) => rule)).toContain('变动原因');
  });

  it.each([
    '机关运行经费支出26.85万元，比2022年度增加2.55万元，增长10.49%。主要原因是更换照明设施，导致相关支出略有增加。',
    '机关运行经费支出26.85万元，比2022年度增加2.55万元，增长10.49%。主要原因是人员减少，而一次性补发增加，导致支出增加。',
    '机关运行经费支出26.85万元，比2022年度减少2.55万元，下降8.67%。主要原因是新增业务，但压减会议，导致支出减少。',
    '机关运行经费支出26.85万元，比2022年度增加2.55万元，增长10.49%。主要原因是在职人员增加。',
  ])('a reason that fits its change is not reported: %s', (words) => {
    expect(of(OFFICES, words).filter(({ rule }) => rule === '变动原因')).toEqual([]);
  });
});

describe('持平 beside a change', () => {
  it.each([
    '公务接待费支出决算减少为0.00万元，与2022年持平。',
    '公务接待费支出决算比2022年度增加0.30万元，与2022年度决算数持平。',
  ])('is reported: %s', (words) => {
    expect(of(HEADING, words).map(({ rule }) => rule)).toContain('变动原因');
  });

  it.each([
    '公务接待费支出决算为0.00万元，与2022年持平。',
    '公务接待费支出决算增加0.00万元，与2022年持平。',
    '公务用车运行维护费支出减少0.20万元，公务接待费支出与2022年持平。',
    '公务接待费支出决算减少0.10万元，与2022年基本持平。',
  ])('is not reported: %s', (words) => {
    expect(of(HEADING, words).filter(({ rule }) => rule === '变动原因')).toEqual([]);
  });
});

describe('the unit of an amount stated twice', () => {
  it('a differing unit is reported', () => {
    const found = of(
      '十、预算绩效管理情况',
      '编报绩效目标的项目4个，涉及预算金额598.42万元；绩效自评的项目4个，涉及预算金额598.42元。',
      ...Array.from({ length: 10 }, (_, at) => `第${at + 1}个项目金额${at + 11}.25万元。`),
    );
    expect(found.map(({ rule, actual }) => [rule, actual])).toContainEqual(['单位混用', '元']);
  });

  it.each(['万元', '元'] as const)('a slip against forms in %s is reported', (unit) => {
    const words = [
      '十、预算绩效管理情况',
      '对2023年度项目支出开展绩效自评，资金共28.64元。',
      ...Array.from({ length: 10 }, (_, at) => `第${at + 1}个项目金额${at + 11}.25万元。`),
    ];
    const found = checkWords(institution, words, {}, unit).findings.filter(({ rule }) => rule === '单位混用');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('“28.64元”的单位')]);
  });

  it('the unit of a price without another amount is not reported', () => {
    const prices = ['办公费26.85万元，人均办公费318.60元。'];
    expect(of(OFFICES, ...prices).filter(({ rule }) => rule === '单位混用')).toEqual([]);
  });
});
