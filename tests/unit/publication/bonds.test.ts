import { describe, expect, it } from 'vitest';
import { linesNeeded } from '#main/exports/docx/measure/lines';
import { bondsOf, stretchesOf, withHeldEnd, withoutJoiners } from '#shared/publication/bonds';

const held = (text: string) => bondsOf(text).map(({ from, to }) => text.slice(from, to));

describe('a number', () => {
  it('a number stays with its sign, its unit and closing signs', () => {
    expect(held('增加-21.48万元，完成102.56%。购置3辆（台）')).toEqual(['-21.48万元，', '102.56%。', '3辆']);
    expect(held('2023年12月31日')).toEqual(['2023年', '12月', '31日']);
    expect(held('支出 494.53 万元')).toEqual(['494.53 万元']);
  });

  it('a number without either is not bound, and neither is the ordinal of a list', () => {
    expect(held('（1）政府预算资金、第2040219号')).toEqual([]);
  });

  it('a number is kept together across the pieces of a text, which are otherwise unchanged', () => {
    const pieces = ['支出-', '21.48', '万元，', '下降'];
    const cut = stretchesOf(pieces);
    expect(cut.map((piece) => withoutJoiners(piece.map(({ text }) => text).join('')))).toEqual(pieces);
    expect(
      cut
        .flat()
        .filter(({ bond }) => bond)
        .map(({ text }) => text),
    ).toEqual(['-', '\u206021.48', '\u2060万\u2060元\u2060，']);
  });

  it('a number keeps a blank before its unit that cannot end a line', () => {
    const [stretches = []] = stretchesOf(['494.53 万元']);
    expect(stretches.map(({ text }) => text)).toEqual(['494.53\u2060\u202f\u2060万\u2060元']);
    expect(withoutJoiners(stretches[0]?.text ?? '')).toBe('494.53 万元');
    expect(withoutJoiners('494.53\u2060\u00a0\u2060万元')).toBe('494.53 万元');
  });

  it('a number or a last character moves to the next line with the one before', () => {
    expect(withHeldEnd([{ text: '是否有偏差项目', bond: false }])).toEqual([
      { text: '是否有偏差', bond: false },
      { text: '项\u2060目', bond: true },
    ]);
    expect(withHeldEnd([{ text: '请核查。”', bond: false }])).toEqual([
      { text: '请', bond: false },
      { text: '核\u2060查', bond: true },
      { text: '。”', bond: false },
    ]);
    expect(withHeldEnd([{ text: '其他情况：无', bond: false }]).map(({ text }) => text)).toEqual([
      '其他情',
      '况\u2060：\u2060无',
    ]);
    const numbers = stretchesOf(['涉及资金3辆']).flat();
    expect(withHeldEnd(numbers)).toEqual(numbers);
  });

  it('a number moves to the next line as a whole', () => {
    expect(linesNeeded(`${'字'.repeat(8)}-1.23万元`, 10)).toBe(2);
    expect(linesNeeded('-1.23万元', 10)).toBe(1);
  });
});
