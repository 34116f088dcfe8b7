import { expect, it } from 'vitest';
import { counterparts } from '#shared/narrative/texts/counterparts';
import { printNarrative, publishedTexts, referenceSources } from './reference.ts';

const sources = referenceSources();
const template = [...printNarrative(sources)];
const published = publishedTexts(sources, '决算情况说明');
const matches = counterparts(
  published,
  template.map(([, text]) => text),
);

/** The key of the template's paragraph matched with the first published one that contains these words. */
function keyBeside(words: string): string | null {
  const at = matches[published.findIndex((text) => text.replace(/\s/g, '').includes(words))] ?? null;
  return at === null ? null : (template[at]?.[0] ?? null);
}

it('nearly every published paragraph is matched with the template’s', () => {
  const found = matches.filter((match) => match !== null).length;
  console.info(`${found} of ${published.length} published paragraphs have a counterpart`);
  expect(found / published.length).toBeGreaterThan(0.9);
});

it.each([
  ['2023年度收、支总计均为2164.69万元', '一/总体'],
  ['公务接待费预算数为', '九/二/接待'],
  ['政府采购支出总额', '十一/支出'],
  ['行政运行（项）', '五/三/2080101'],
  ['财政评价未选取', '十三/三/结果'],
])('“%s” is matched with %s', (words, key) => {
  expect(keyBeside(words)).toBe(key);
});

it('matches keep the order, and there is none for paragraphs missing from the template', () => {
  expect(matches.filter((match) => match !== null)).toEqual(
    matches.filter((match) => match !== null).toSorted((a, b) => a - b),
  );
  expect(counterparts(['今天天气很好。'], ['2023年度收、支总计均为1.00万元。'])).toEqual([null]);
});
