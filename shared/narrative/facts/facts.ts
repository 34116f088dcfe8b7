import type { Report } from '#shared/report/report';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isItem } from '#shared/tables/codes/subjects';
import {
  type FactDefinition,
  type FactKind,
  type FactSection,
  ownFactKind,
} from '#shared/tables/fact-grammar';

/**
 * Figures that the text needs and no form holds: amounts in 分, counts as integers, scores in hundredths of a
 * point. Keys are references in the text: `{{机关运行经费/本年}}`. A missing fact is absent, never zero.
 */
export type Facts = Readonly<Record<string, number>>;

/** Last year's figure of a cell: `上年/公开01/31/决算数`. */
export const LAST_YEAR = '上年/';
/** 年初预算 of a 项: `年初预算/2080101`. */
export const BUDGET = '年初预算/';
export const BUDGET_TOTAL = '年初预算/合计';

const amount = (section: FactSection, key: string, label: string): FactDefinition => ({
  section,
  key,
  label,
  kind: 'amount',
  unit: null,
});
const count = (section: FactSection, unit: string, key: string, label: string): FactDefinition => ({
  section,
  key,
  label,
  kind: 'count',
  unit,
});

const CAR_USES = [
  '省级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

const GRADE_NAMES = ['优', '良', '中', '差'] as const;

/** Every fact with a key of its own; 年初预算 by 项 follows the 项 of 公开05. */
export const FACTS: readonly FactDefinition[] = [
  amount('上年决算', '上年/公开01/31/决算数', '上年度收、支总计'),
  amount('上年决算', '上年/公开04/32/金额', '上年度财政拨款收、支总计'),
  amount('上年决算', '上年/公开05/合计/小计', '上年度一般公共预算财政拨款支出'),
  amount('上年决算', '上年/公开07/合计/本年支出小计', '上年度政府性基金预算财政拨款支出'),
  amount('上年决算', '上年/公开08/合计/合计', '上年度国有资本经营预算财政拨款支出'),
  amount('年初预算', BUDGET_TOTAL, '一般公共预算财政拨款支出年初预算合计'),
  count('三公经费', '个', '三公/出国团组数', '因公出国（境）团组数'),
  count('三公经费', '人次', '三公/出国人次', '因公出国（境）人次'),
  count('三公经费', '台', '三公/购置车辆数', '公务用车购置数'),
  count('三公经费', '辆', '三公/车辆保有量', '期末公务用车保有量'),
  amount('三公经费', '三公/外宾接待支出', '外宾接待支出'),
  count('三公经费', '个', '三公/外宾接待批次', '国（境）外来访团组数'),
  count('三公经费', '人次', '三公/外宾接待人次', '来访外宾人次'),
  amount('三公经费', '三公/国内接待支出', '其他国内公务接待支出'),
  count('三公经费', '个', '三公/国内接待批次', '国内来访团组数'),
  count('三公经费', '人次', '三公/国内接待人次', '国内来宾人次'),
  amount('机关运行经费', '机关运行经费/本年', '本年度机关运行经费'),
  amount('机关运行经费', '机关运行经费/上年', '上年度机关运行经费'),
  amount('政府采购', '政府采购/总额', '政府采购支出总额'),
  amount('政府采购', '政府采购/货物', '政府采购货物支出'),
  amount('政府采购', '政府采购/工程', '政府采购工程支出'),
  amount('政府采购', '政府采购/服务', '政府采购服务支出'),
  amount('政府采购', '政府采购/中小企业', '授予中小企业合同金额'),
  amount('政府采购', '政府采购/小微企业', '授予小微企业合同金额'),
  ...CAR_USES.map((use) => count('国有资产', '辆', `车辆/${use}`, use)),
  count('国有资产', '台（套）', '设备/百万元以上', '价值100万元（含）以上设备'),
  amount('绩效', '绩效/自评资金', '开展自评的项目支出金额'),
  count('绩效', '个', '绩效/项目数', '开展自评的项目数'),
  ...GRADE_NAMES.map((grade) => count('绩效', '个', `绩效/${grade}`, `自评等级为${grade}的项目数`)),
  count('绩效', '个', '绩效/重点评价项目数', '财政重点绩效评价项目数'),
  amount('绩效', '绩效/整体资金', '部门整体支出金额'),
  amount('绩效', '绩效/整体财政拨款', '部门整体支出中的财政拨款'),
  { section: '绩效', key: '绩效/整体得分', label: '部门整体支出自评得分', kind: 'score', unit: '分' },
];

/**
 * 年初预算 of every 项: those of 公开05, those entered for a 项 not listed there, and those of `further` codes, by
 * code.
 */
export function budgetFacts(report: Report, further: readonly string[] = []): readonly FactDefinition[] {
  const names = new Map(
    report.tables.公开05.rows.flatMap(({ id, code, label }) => (isItem(code) ? [[id, label] as const] : [])),
  );
  const entered = Object.keys(report.facts).filter((key) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  const codes = new Set([...names.keys(), ...entered.map((key) => key.slice(BUDGET.length)), ...further]);
  const { nameOf } = functionalSubjects(report.年度);
  return [...codes]
    .sort()
    .map((code) =>
      amount('年初预算', `${BUDGET}${code}`, `${code} ${names.get(code) ?? nameOf(code) ?? ''}`.trim()),
    );
}

const KINDS: ReadonlyMap<string, FactKind> = new Map(FACTS.map(({ key, kind }) => [key, kind]));

/**
 * The kind of a fact: last year's figures and 年初预算 by 项 are amounts, a pack's own facts state theirs. `null` if
 * the key is not a fact's.
 */
export function factKind(key: string): FactKind | null {
  const known = KINDS.get(key);
  if (known !== undefined) return known;
  return key.startsWith(LAST_YEAR) || key.startsWith(BUDGET) ? 'amount' : ownFactKind(key);
}
