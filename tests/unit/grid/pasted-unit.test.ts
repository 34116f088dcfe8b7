import { describe, expect, it } from 'vitest';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { inUnit, unitIn } from '#renderer/grid/paste/pasted-unit.ts';
import { doubtUnit } from '#renderer/screens/report/tables/unit-doubt.ts';
import { form, openForm } from './form.ts';

const codes = ['208', '20801', '2080101', '2080102'];
const inTenThousands = { codes, 单位: '万元' } as const;
const t05 = form('公开05', inTenThousands);
const SELECTED = { top: 3, bottom: 3, left: 3, right: 3 };
const planned = (rows: readonly string[]) =>
  planPaste(
    t05,
    rows.map((row) => row.split('|')),
    SELECTED,
  );

describe('the unit of a paste', () => {
  it.each([
    ['单位：元', '元'],
    ['金额单位： 万元', '万元'],
    ['金 额 单 位：人民币元', '元'],
    ['单位名称：示例局', null],
  ])('%s', (words, unit) => {
    expect(unitIn([['公开05表'], ['', words]])).toBe(unit);
  });

  it('the unit is added to figures without their own', () => {
    expect(['1,234.50', '(3.2)', '5万元', '—', ''].map((text) => inUnit(text, '元'))).toEqual([
      '1,234.50元',
      '(3.2)元',
      '5万元',
      '—',
      '',
    ]);
  });

  it('the unit is the rectangle’s if it states one, else the form’s', () => {
    const rows = ['单位：元|', '5000000.00|20000'];
    expect(planned(rows).edits.map(({ text }) => text)).toEqual(['5000000.00元', '20000元']);
    expect(planned(rows.slice(1)).edits.map(({ text }) => text)).toEqual(['5000000.00', '20000']);
  });
});

it('titles above a table copied whole are not omitted rows', () => {
  const above = ['一般公共预算财政拨款支出决算表|', '公开05表|', '部门：示例局||||金额单位：元'];
  const whole = [...above, '2080101|科目2080101||5000000.00|', '2080199|别的||1.00|'];
  const plan = planPaste(
    t05,
    whole.map((row) => row.split('|')),
    { top: 0, bottom: 0, left: 0, right: 0 },
  );
  expect(plan.unknown.map(({ code }) => code)).toEqual(['2080199']);
  expect(plan.edits.map(({ text }) => text)).toEqual(['5000000.00元']);
});

describe('figures pasted as 万元', () => {
  const { edits } = planned(['5,000,000.00|20,000.00', '800.50|']);

  it('pasted figures over 10 亿元 are doubted if nothing else is there yet', () => {
    const doubt = doubtUnit(edits, '公开05', openForm('公开05', inTenThousands));
    expect(doubt?.words).toContain('5,000,000.00 万元');
    expect(doubt?.inYuan.map(({ text }) => text)).toEqual(['5,000,000.00元', '20,000.00元', '800.50元']);
  });

  it('pasted figures a thousand times the other forms’ are doubted, and only there', () => {
    const other = (amount: number) =>
      openForm('公开03', { ...inTenThousands, amounts: { '2080101': { 基本支出: amount } } });
    expect(doubtUnit(edits, '公开05', other(5_000_000_00))).not.toBeNull();
    expect(doubtUnit(edits, '公开05', other(50_000_000_000_00))).toBeNull();
    expect(doubtUnit(planned(['500|20']).edits, '公开05', other(5_000_000_00))).toBeNull();
  });

  it('pasted figures are not doubted in a form in 元, or if they have a unit', () => {
    expect(doubtUnit(edits, '公开05', openForm('公开05', { codes, 单位: '元' }))).toBeNull();
    const said = planned(['单位：元', '5000000']).edits;
    expect(doubtUnit(said, '公开05', openForm('公开05', inTenThousands))).toBeNull();
  });
});
