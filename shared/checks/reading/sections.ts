/** The sections of 决算情况说明, recognised by what their headings name, whatever their number. */
export const SECTIONS = [
  '收入支出总体',
  '收入',
  '支出',
  '财政拨款总体',
  '一般公共预算支出',
  '基本支出',
  '政府性基金',
  '国有资本经营',
  '三公经费',
  '机关运行经费',
  '政府采购',
  '国有资产',
  '预算绩效',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Parts of the section 一般公共预算支出. */
export type SubSection = '总体' | '结构' | '具体';

/** First match wins: what is named more closely stands first. */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/财政拨款收入支出/, '财政拨款总体'],
  [/收入支出/, '收入支出总体'],
  [/基本支出/, '基本支出'],
  [/一般公共预算/, '一般公共预算支出'],
  [/政府性基金/, '政府性基金'],
  [/国有资本/, '国有资本经营'],
  [/三公/, '三公经费'],
  [/机关运行/, '机关运行经费'],
  [/政府采购/, '政府采购'],
  [/国有资产/, '国有资产'],
  [/绩效/, '预算绩效'],
  [/支出决算/, '支出'],
  [/收入决算/, '收入'],
];

const SUB_HEADINGS: readonly (readonly [RegExp, SubSection])[] = [
  [/具体/, '具体'],
  [/结构/, '结构'],
  [/总体/, '总体'],
];

const FIRST_LEVEL = /^[一二三四五六七八九十]+\s*[、.．：:，,]\s*(?<words>[^。；，：:]{2,40})。?$/;
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]+[）)]\s*(?<words>[^。；，：:]{2,40})。?$/;

export interface Heading {
  readonly level: 1 | 2;
  readonly words: string;
}

/** A short paragraph that begins with a number in Chinese is a heading. */
export function readHeading(text: string): Heading | null {
  const first = FIRST_LEVEL.exec(text.trim())?.groups?.words;
  if (first !== undefined) return { level: 1, words: first };
  const second = SECOND_LEVEL.exec(text.trim())?.groups?.words;
  return second === undefined ? null : { level: 2, words: second };
}

export function sectionOf(words: string): Section | null {
  return HEADINGS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

export function subSectionOf(words: string): SubSection | null {
  return SUB_HEADINGS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
