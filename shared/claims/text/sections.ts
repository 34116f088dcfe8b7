/** The sections of 决算情况说明, recognised by the words of their headings, whatever their number. */
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
export type SectionName = (typeof SECTIONS)[number];

/** Parts of the section 一般公共预算支出. */
export type SubSection = '总体' | '结构' | '具体';

/** The first match wins: more specific headings come first. `null` is a section that no form corresponds to. */
const HEADINGS: readonly (readonly [RegExp, SectionName | null])[] = [
  [/三公|因公出国|公务接待|公务用车购置/, '三公经费'],
  [/机关运行/, '机关运行经费'],
  [/政府采购/, '政府采购'],
  [/国有资产|资产占[用有]/, '国有资产'],
  [/绩效/, '预算绩效'],
  [/会议费|培训费|购买服务|一般性支出|项目支出决算|人员(情况|构成)|名词/, null],
  [/基本支出/, '基本支出'],
  [/政府性基金/, '政府性基金'],
  [/国有资本/, '国有资本经营'],
  [/一般公共(预算|决算)/, '一般公共预算支出'],
  [/财政拨款(收入、?支出|收、?支)/, '财政拨款总体'],
  [/财政拨款支出/, '财政拨款总体'],
  [/财政拨款/, null],
  [/收入、?支出|收、?支/, '收入支出总体'],
  [/支出决算|^(关于)?(本年|当年|部门|单位|年度?)*支出(总体)?(情况)?(说明)?$/, '支出'],
  [/收入决算|^(关于)?(本年|当年|部门|单位|年度?)*收入(总体)?(情况)?(说明)?$/, '收入'],
];

/** Sections that may occur beneath another one. */
const NESTED: ReadonlySet<SectionName | null> = new Set([
  '基本支出',
  '政府性基金',
  '国有资本经营',
  '三公经费',
  '机关运行经费',
  '政府采购',
  '国有资产',
  '预算绩效',
]);

const SUB_HEADINGS: readonly (readonly [RegExp, SubSection])[] = [
  [/具体|用途/, '具体'],
  [/结构|构成/, '结构'],
  [/总体|总额|规模/, '总体'],
];

export function sectionOf(words: string): SectionName | null {
  const plain = words.replace(/\s+/g, '').replace(/(19|20)\d\d年?度?/g, '');
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Sentences that belong to a section without its heading: under 其他重要事项 each has a number at most. */
const SAID: readonly (readonly [RegExp, SectionName])[] = [
  [/^机关运行经费(财政拨款)?(支出|决算)/, '机关运行经费'],
  [/^政府采购(支出)?(总额|金额|合计)/, '政府采购'],
  [/^截[至止][^，。；]{0,16}[，,][^，。；]{0,30}(车辆|国有资产)/, '国有资产'],
];

/** The section of a paragraph under a heading of none, by its first words. */
export function sectionSaid(text: string): SectionName | null {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/^([（(]?[一二三四五六七八九十\d]+[）)、.．])+/, '')
    .replace(
      /^((19|20)\d\d年?度?|本年度?|[^，。；]{0,30}(?=机关运行经费(支出|决算)|政府采购支出总额))[，,]?/,
      '',
    );
  return SAID.find(([words]) => words.test(plain))?.[1] ?? null;
}

/**
 * The section under a heading of the second or third level within the section `whole`: another section, or a part
 * of it.
 */
export function sectionBeneath(words: string, whole: SectionName | null): SectionName | null {
  const own = sectionOf(words);
  if (whole === null) return own;
  // Some documents put income and spending beneath the section of both.
  if (whole === '收入支出总体' && (own === '收入' || own === '支出')) return own;
  // and the general budget beneath all that is allocated
  if (whole === '财政拨款总体' && own === '一般公共预算支出') return own;
  const apart = NESTED.has(own) && own !== whole && whole !== '三公经费' && whole !== '预算绩效';
  return apart ? own : whole;
}

export function subSectionOf(words: string): SubSection | null {
  return SUB_HEADINGS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
