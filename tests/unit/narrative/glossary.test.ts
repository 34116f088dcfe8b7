import { describe, expect, it } from 'vitest';
import {
  readDefinition,
  selectGlossary,
  wordsOfTables,
  writeGlossary,
} from '#shared/narrative/texts/glossary';
import { GLOSSARY } from '#shared/narrative/texts/glossary-terms';
import { printNarrative, printParagraphs, publishedTexts, referenceSources } from './reference.ts';

const terms = (document: readonly string[]) => selectGlossary(GLOSSARY, document).map(({ term }) => term);

describe('the glossary', () => {
  it('the glossary explains the terms used in the document, in the standard order', () => {
    const sources = referenceSources();
    const text = [...printNarrative(sources).values()];
    expect(terms([...text, ...wordsOfTables(sources.report, sources.computed)])).toEqual([
      '财政拨款收入',
      '基本支出',
      '项目支出',
      '工资福利支出',
      '商品和服务支出',
      '对个人和家庭的补助支出',
      '“三公”经费',
      '机关运行经费',
    ]);
  });

  it('a term is not found in a longer word with another meaning', () => {
    expect(terms(['没有国有资本经营收入', '其他商品和服务支出'])).toEqual([]);
    expect(terms(['没有国有资本经营收入，经营收入 3 万元'])).toEqual(['经营收入']);
  });

  it('the glossary numbers its paragraphs', () => {
    const paragraphs = [...printParagraphs(writeGlossary(GLOSSARY), referenceSources()).values()];
    expect(paragraphs[0]).toBe('一、财政拨款收入：单位从同级政府财政部门取得的财政预算资金。');
    expect(paragraphs.at(-1)).toMatch(/^二十一、机关运行经费：/);
  });

  it.each([
    '一、基本支出：保障机构正常运转的支出。',
    '{{中文序号}}、基本支出：保障机构正常运转的支出',
    '3．基本支出:保障机构正常运转的支出。',
  ])('“%s” is read as a term and its definition', (text) => {
    expect(readDefinition(text)).toEqual({ term: '基本支出', definition: '保障机构正常运转的支出' });
  });

  it('the glossary explains every term that the published document explains', () => {
    const published = publishedTexts(referenceSources(), '名词解释').map(
      (paragraph) => /、(.*?)：/.exec(paragraph)?.[1],
    );
    expect(GLOSSARY.map(({ term }) => term)).toEqual(expect.arrayContaining(published));
  });
});
