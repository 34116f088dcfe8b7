import { describe, expect, it } from 'vitest';
import { compareTexts } from '#shared/learn/proof/differences';
import { evenThreePublic } from '#shared/learn/text/even-three-public';
import {
  budgetSentence,
  changeSentence,
  evenSentence,
  type Manner,
  reasonSentence,
  withBases,
} from '#shared/learn/text/sentences';

const PLAIN: Manner = { evenBudget: null, compared: null, noGrowth: null, noBase: null };
const NOW = '公开01/31/决算数';
const BEFORE = `上年/${NOW}`;
const CHANGED = `{{增减(${NOW},${BEFORE})}}{{差额(${NOW},${BEFORE})}}{单位}，{{升降(${NOW},${BEFORE})}}{{增幅(${NOW},${BEFORE})}}`;

/** The texts of a choice, by the name of their condition. */
function choices(part: unknown): Record<string, unknown> {
  const { choose } = part as { choose: readonly { when?: object; text: unknown }[] };
  return Object.fromEntries(
    choose.map(({ when, text }) => [Object.keys(when ?? { else: 0 })[0] ?? '', text]),
  );
}

describe('a change', () => {
  it('a change has alternative wordings for no change, a zero base, and an unknown one', () => {
    const learned = changeSentence(`与{上年}年度相比，总计${CHANGED}。`, PLAIN);
    expect(choices(learned?.parts[0])).toEqual({
      not: '',
      same: '与{上年}年度相比，总计持平。',
      or: `与{上年}年度相比，总计{{增减(${NOW},${BEFORE})}}{{差额(${NOW},${BEFORE})}}{单位}。`,
      else: `与{上年}年度相比，总计${CHANGED}。`,
    });
  });

  it('a change turns “比上年度” into “与上年度…持平”', () => {
    const learned = changeSentence(`比{上年}年度${CHANGED}。`, PLAIN);
    expect(choices(learned?.parts[0]).same).toBe('与{上年}年度持平。');
  });

  it('a change still states the figure if last year is unknown', () => {
    const learned = changeSentence(`经费支出{{${NOW}}}{单位}，比{上年}年度${CHANGED}。`, PLAIN);
    expect(choices(learned?.parts[0]).not).toBe(`经费支出{{${NOW}}}{单位}。`);
  });

  it('a change with a zero base prints what the region prints', () => {
    const learned = changeSentence(`总计${CHANGED}。`, { ...PLAIN, noGrowth: '100.00%' });
    expect(choices(learned?.parts[0]).or).toContain('}}100.00%。');
  });

  it('a change keeps its reason in the same sentence, as a placeholder', () => {
    const learned = changeSentence(`总计${CHANGED}，主要原因是人员增加。`, PLAIN);
    expect(learned?.words).toEqual({ 原因: '人员增加' });
    expect(learned?.parts[1]).toMatchObject({ reason: '，主要原因是【原因】。', of: NOW, against: BEFORE });
  });

  it('a change is learned from a sentence that states no change', () => {
    const part = evenSentence('与{上年}年度相比，总计持平。', NOW, BEFORE);
    expect(choices(part).else).toBe(`与{上年}年度相比，总计${CHANGED}。`);
    expect(evenSentence('总计持平。', NOW, BEFORE)).toBeNull();
  });

  it('changes of 三公 are learned clause by clause', () => {
    const parts = evenThreePublic('支出决算数与{上年}年度持平；公务接待费支出决算持平。');
    expect(parts).toBeNull();
    const named = evenThreePublic('“三公”经费支出决算数与{上年}年度持平；公务接待费支出决算持平。');
    expect(named).toHaveLength(2);
    expect(choices(named?.[1]).else).toContain('公开09/决算数/公务接待费');
  });
});

describe('决算 against 预算', () => {
  const pair = { of: '公开05/<编码>/小计', against: '年初预算/<编码>' };

  it('大于 or 小于 follows from the figures, and the reason is left to people', () => {
    const learned = budgetSentence('决算数小于预算数的主要原因：人员变动。', pair, PLAIN);
    expect(learned?.words).toEqual({ 原因: '人员变动' });
    expect(choices(learned?.parts[0])).toEqual({ same: '决算数与预算数持平。' });
    expect(learned?.parts[1]).toMatchObject({
      reason: '决算数{{大小(公开05/<编码>/小计,年初预算/<编码>)}}预算数的主要原因：【原因】。',
    });
  });

  it('equal figures are worded as in the document', () => {
    const manner = { ...PLAIN, evenBudget: '决算数与预算数基本持平。' };
    const [less, even] = ['决算数小于预算数的主要原因：退休。', '决算数与预算数基本持平。'].map((sentence) =>
      budgetSentence(sentence, pair, manner),
    );
    expect(less?.parts).toEqual(even?.parts);
  });

  it('“存在差异的主要原因是” is kept', () => {
    const learned = budgetSentence('决算数与年初预算数存在差异的主要原因是科目调整。', pair, PLAIN);
    expect(learned?.words).toEqual({ 原因: '科目调整' });
  });

  it('no comparison is learned from other sentences', () => {
    expect(budgetSentence('支出决算为{{公开05/<编码>/小计}}{单位}。', pair, PLAIN)).toBeNull();
    expect(reasonSentence('本部门厉行节约。', pair)).toBeNull();
  });
});

describe('a percentage whose base may be zero', () => {
  const done =
    '支出决算为{{公开09/决算数/合计}}{单位}，完成预算的{{完成率(公开09/决算数/合计,公开09/预算数/合计)}}。';

  it('a percentage’s clause is omitted if the document shows no other wording', () => {
    const text = withBases(done, PLAIN);
    expect(choices((text as unknown[])[1])).toMatchObject({ not: '', zero: '' });
  });

  it('a percentage is printed as in the document', () => {
    const text = withBases(done, { ...PLAIN, noBase: '0%' });
    expect(choices((text as unknown[])[1]).zero).toBe('，完成预算的0%');
  });
});

describe('two texts', () => {
  it.each([
    ['甲乙丙', '甲乙丙', 3, []],
    ['甲乙丙', '甲丙', 2, [{ at: 1, printed: '乙', written: '' }]],
    ['甲丙', '甲乙丙', 2, [{ at: 1, printed: '', written: '乙' }]],
    ['占71.73%', '占71.65%', 5, [{ at: 1, printed: '71.73', written: '71.65' }]],
    ['计0.3万元', '计2961.68万元', 4, [{ at: 1, printed: '0.3', written: '2961.68' }]],
    ['', '甲', 0, [{ at: 0, printed: '', written: '甲' }]],
    ['', '', 0, []],
  ])('two texts are compared: %s and %s', (printed, written, same, differences) => {
    expect(compareTexts(printed, written)).toEqual({ same, differences });
  });
});
