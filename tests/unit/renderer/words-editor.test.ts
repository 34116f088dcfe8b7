import { expect, it } from 'vitest';
import { mergeEdits, sameParagraphs } from '#renderer/text-editor/part-document.ts';

const paragraph = (key: string | null, markup: string) => ({ key, markup });

it('typed text is merged with the report’s later changes', () => {
  const shown = [paragraph('甲', '旧甲'), paragraph('乙', '旧乙')];
  const edited = [paragraph('甲', '旧甲'), paragraph(null, '加的'), paragraph('乙', '改的乙')];
  const now = [paragraph('甲', '新甲'), paragraph('乙', '新乙')];
  expect(mergeEdits(edited, shown, now)).toEqual([
    paragraph('甲', '新甲'),
    paragraph(null, '加的'),
    paragraph('乙', '改的乙'),
  ]);
});

it('blank paragraphs and trailing spaces do not count', () => {
  const one = [paragraph('甲', '句子 '), paragraph(null, ' ')];
  expect(sameParagraphs(one, [paragraph('甲', '句子')])).toBe(true);
  expect(sameParagraphs(one, [paragraph(null, '句子')])).toBe(false);
});
