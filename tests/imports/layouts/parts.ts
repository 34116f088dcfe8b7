// The elements of layouts.
import { COLUMNS02, COLUMNS03, COLUMNS07 } from './figures.ts';
import type { EconomicForm, Head, Layout, Noise, SubjectForm, ThreePublicForm } from './layout.ts';
import type { Manner, SectionId } from './words/manner.ts';

export const NINE = [
  '公开01',
  '公开02',
  '公开03',
  '公开04',
  '公开05',
  '公开06',
  '公开07',
  '公开08',
  '公开09',
] as const;

/** Shanghai, Guangdong and Hubei print 三公 before the two funds. */
export const TRIPS_SEVENTH = [...NINE.slice(0, 6), '公开09', '公开07', '公开08'] as const;

export function plainHeads(
  columns: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): readonly Head[] {
  return columns.map((column) => ({ text: renamed[column] ?? column, column }));
}

/** Headings under a common one, such as 本年支出 above 小计, 基本支出 and 项目支出. */
export function under(text: string, heads: readonly Head[]): Head {
  return { text, below: heads };
}

export const ONE_CODE = { head: '功能分类科目编码', split: 1 } as const;
export const THREE_CODES = { head: '支出功能分类科目编码', split: 3 } as const;

export function subjects(columns: readonly Head[], changes: Partial<SubjectForm> = {}): SubjectForm {
  return { codes: ONE_CODE, name: '科目名称', item: '项目', columns, total: 'first', ...changes };
}

export const INCOME = plainHeads(COLUMNS02);
export const SPENDING = plainHeads(COLUMNS03);
export const GENERAL = plainHeads(['小计', '基本支出', '项目支出']);
const flow = (total: string): readonly Head[] => [
  ...plainHeads(['年初结转和结余', '本年收入']),
  under('本年支出', [{ text: '小计', column: total }, ...plainHeads(['基本支出', '项目支出'])]),
  ...plainHeads(['年末结转和结余']),
];
export const FUND = flow('本年支出小计');
export const CAPITAL_FLOW = flow('合计');
export const CAPITAL_SPENT = [under('本年支出', plainHeads(['合计', '基本支出', '项目支出']))];
/** Like `COLUMNS07`, without a common heading. */
export const FUND_FLAT = plainHeads(COLUMNS07);

export const FISCAL_COLUMNS = plainHeads([
  '合计',
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
]);

export const ECONOMIC_THREE: EconomicForm = {
  blocks: [
    ['301', '303'],
    ['302', '307'],
    ['310', '312', '313', '399'],
  ],
  split: 1,
  heads: ['经济分类科目编码', '科目名称', '决算数'],
  rows: 'all',
  totals: 'below',
};
export const ECONOMIC_TWO: EconomicForm = {
  ...ECONOMIC_THREE,
  blocks: [
    ['301', '303'],
    ['302', '310'],
  ],
};
export const ECONOMIC_LIST: EconomicForm = {
  ...ECONOMIC_THREE,
  blocks: [['301', '302', '303', '307', '310', '312', '313', '399']],
};

export const HALVES: ThreePublicForm = {
  kind: 'halves',
  vehicles: '公务用车购置及运行维护费',
  running: '公务用车运行维护费',
  sum: '小计',
  budget: '预算数',
  actual: '决算数',
};

const QUIET: Noise = {
  spacers: false,
  emptyRows: false,
  titleInside: false,
  joined: false,
  indent: '',
  digits: 'half',
  brackets: 'full',
};

const TITLES: Readonly<Record<SectionId, string>> = {
  总体: '收入支出决算总体情况说明',
  收入: '收入决算情况说明',
  支出: '支出决算情况说明',
  财政拨款: '财政拨款收入支出决算总体情况说明',
  一般公共预算: '一般公共预算财政拨款支出决算情况说明',
  基本支出: '一般公共预算财政拨款基本支出决算情况说明',
  政府性基金: '政府性基金预算财政拨款收入支出决算情况说明',
  国有资本: '国有资本经营预算财政拨款支出决算情况说明',
  三公: '财政拨款“三公”经费支出决算情况说明',
  机关运行: '机关运行经费支出情况说明',
  一般性支出: '一般性支出情况',
  政府采购: '政府采购支出情况说明',
  国有资产: '国有资产占用情况说明',
  绩效: '预算绩效情况说明',
  其他: '其他重要事项的情况说明',
};

export function sections(...ids: readonly SectionId[]): Manner['sections'] {
  return ids.map((id) => ({ id, title: TITLES[id] }));
}

export const FIRST_SIX = ['总体', '收入', '支出', '财政拨款', '一般公共预算', '基本支出'] as const;
export const FOUR = ['机关运行', '政府采购', '国有资产', '绩效'] as const;

const OVERVIEW = { id: '概况', title: '{部门}概况' } as const;
const TABLES = { id: '表', title: '{年度}年度{部门}{级}决算表' } as const;
const WORDS = { id: '说明', title: '{年度}年度{部门}{级}决算情况说明' } as const;
const GLOSSARY = { id: '名词', title: '名词解释' } as const;
const ANNEX = { id: '附件', title: '附件' } as const;

export const FIVE_PARTS = [OVERVIEW, TABLES, WORDS, GLOSSARY, ANNEX];
export const FOUR_PARTS = [OVERVIEW, TABLES, WORDS, GLOSSARY];
/** The tables at the end, as in Sichuan. */
export const TABLES_LAST = [OVERVIEW, WORDS, GLOSSARY, ANNEX, { id: '附表', title: '附表' } as const];
export const BEIJING_PARTS = [
  { id: '表', title: '{年度}年度部门决算报表' },
  { id: '说明', title: '{年度}年度部门决算说明' },
  { id: '其他', title: '{年度}年度其他重要事项的情况说明' },
  { id: '绩效', title: '{年度}年度部门绩效评价情况' },
] as const;
export const YUNNAN_PARTS = [
  OVERVIEW,
  TABLES,
  WORDS,
  { id: '其他', title: '其他重要事项及相关口径情况说明' } as const,
  GLOSSARY,
];

export const MANNER: Manner = {
  parts: FIVE_PARTS,
  sections: sections(...FIRST_SIX, '政府性基金', '国有资本', '三公', ...FOUR),
  others: [],
  self: '我部门',
  listed: '1．',
  total: 'together',
  change: 'with',
  shares: 'inline',
  item: 'initial',
  done: '完成年初预算的',
  basic: 'names',
  threePublic: 'detailed',
  purchases: 'awarded',
  trimmed: false,
  thousands: false,
  decimals: 2,
  spaced: false,
  unit: '万元',
  captions: false,
  zeroBase: 'words',
  classes: 'moved',
  wide: false,
  tablesLead: [],
  lead: [],
  contents: 'plain',
};

/** The national forms as printed in Henan, which other regions modify. */
export const NATIONAL: Layout = {
  id: '河南',
  place: '河南',
  level: '部门',
  unit: '万元',
  forms: NINE,
  titles: { 公开06: '一般公共预算财政拨款基本支出决算明细表' },
  number: '公开{n}表',
  lineNumbers: true,
  columnNumbers: true,
  thousands: false,
  blank: '',
  whole: { item: '项目', amount: '决算数' },
  fiscal: { item: '项目', amount: '金额', columns: FISCAL_COLUMNS },
  income: subjects(INCOME),
  spending: subjects(SPENDING),
  general: subjects([under('本年支出', GENERAL)]),
  economic: ECONOMIC_THREE,
  fund: subjects(FUND),
  capital: subjects(CAPITAL_SPENT, { codes: { head: '科目代码', split: 1 } }),
  threePublic: HALVES,
  line: '部门：{部门}\t{年度}年度\t单位：{单位}',
  notes: 'below',
  pages: null,
  noise: QUIET,
  manner: MANNER,
};
