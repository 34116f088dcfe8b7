import { describe, expect, it } from 'vitest';
import { replaceWords } from '#shared/checks/corrections/replace-words';

const words = (text: string) => ({ text, source: null, references: [] });
const link = (text: string, source: string) => ({ text, source, references: [source] });

const RUNS = [words('收入'), link('12.34', '公开02/合计/本年收入合计'), words(' 元，占100%，反映反映。')];
const paragraph = { runs: RUNS, text: RUNS.map(({ text }) => text).join('') };
const replace = (...all: (readonly [old: string, words: string])[]) =>
  replaceWords(
    paragraph,
    all.map(([old, by]) => {
      const from = paragraph.text.indexOf(old);
      return { from, to: from + old.length, words: by };
    }),
  );

describe('replaceWords', () => {
  it.each([
    ['nothing', [], '收入{{公开02/合计/本年收入合计}} 元，占100%，反映反映。'],
    ['words', [['反映反映', '反映']], '收入{{公开02/合计/本年收入合计}} 元，占100%，反映。'],
    [
      'a unit beside a link',
      [['12.34 元', '12.34万元']],
      '收入{{公开02/合计/本年收入合计}}万元，占100%，反映反映。',
    ],
    [
      'several',
      [
        ['反映反映', '反映'],
        ['100%', '100.00%'],
      ],
      '收入{{公开02/合计/本年收入合计}} 元，占100.00%，反映。',
    ],
  ] as const)('%s', (_, all, markup) => {
    expect(replace(...all)).toBe(markup);
  });

  it('replaceWords breaks no link', () => {
    expect(replace(['12.34', '56.78'])).toBeNull();
  });

  it.each([
    ['digits before a link', '12.34', '912.34'],
    ['digits behind a link', '12.34', '12.345'],
    ['digits before a link, its unit with it', '12.34 元', '5012.34 元'],
    ['a sign before a link', '12.34', '-12.34'],
  ])('replaceWords inserts no %s', (_, old, words) => {
    expect(replace([old, words])).toBeNull();
  });

  it('replaceWords refuses two overlapping replacements', () => {
    expect(replace(['反映反映', '反映'], ['映反', '映'])).toBeNull();
  });
});
