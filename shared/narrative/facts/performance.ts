import { type Fen, parseAmount, sumFen } from '#shared/money/amount';
import { type BasisPoints, ratio } from '#shared/money/ratio';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import type { Facts } from './facts.ts';

type Project = Annex2['项目'][number];
type RateColumn = Extract<keyof Project, `${string}率%`>;

/** Points for each rate of 附件2; they add up to 100. For 成本, 产出 and 效益 only their total of 65 is known. */
export const PROJECT_WEIGHTS: readonly { readonly column: RateColumn; readonly points: number }[] = [
  { column: '预算执行率%', points: 10 },
  { column: '资金管理情况得分率%', points: 20 },
  { column: '成本指标得分率%', points: 10 },
  { column: '产出指标得分率%', points: 30 },
  { column: '效益指标得分率%', points: 25 },
  { column: '满意度指标得分率%', points: 5 },
];

/** Lowest score (hundredths of a point) of each grade, best first. */
export const GRADES = [
  { grade: '优', from: 9000 },
  { grade: '良', from: 8000 },
  { grade: '中', from: 6000 },
  { grade: '差', from: 0 },
] as const;
export type Grade = (typeof GRADES)[number]['grade'];

const FULL = 10_000 as BasisPoints;
const NOT_APPLICABLE = '-';

/** 预算执行率 in hundredths of a percent: 全年执行数 ÷ 全年预算数; `null` without a budget. */
export function executionRate(project: Pick<Project, '全年预算数' | '全年执行数'>): BasisPoints | null {
  return ratio(wan(project.全年执行数), wan(project.全年预算数));
}

/** 自评得分 in hundredths of a point; a rate of `-` counts as full. `null` if a rate is not a number. */
export function projectScore(project: Project): number | null {
  let points = 0;
  for (const weight of PROJECT_WEIGHTS) {
    const rate = weight.column === '预算执行率%' ? executionRate(project) : rateOf(project[weight.column]);
    if (rate === null) return null;
    points += weight.points * rate;
  }
  return Math.floor((points + 50) / 100);
}

export function gradeOf(hundredths: number): Grade {
  return GRADES.find(({ from }) => hundredths >= from)?.grade ?? '差';
}

export interface ProjectTotals {
  readonly projects: number;
  readonly budget: Fen | null;
  readonly executed: Fen | null;
  readonly rate: BasisPoints | null;
  readonly grades: Readonly<Record<Grade, number>>;
}

/** Totals of 附件2. The grade follows from the printed score, or the computed one if none is printed. */
export function projectTotals({ 项目 }: Annex2): ProjectTotals {
  const budget = sumFen(项目.map((project) => wan(project.全年预算数)));
  const executed = sumFen(项目.map((project) => wan(project.全年执行数)));
  const grades = { 优: 0, 良: 0, 中: 0, 差: 0 };
  for (const project of 项目) {
    const score = hundredthsOf(project.自评得分) ?? projectScore(project);
    if (score !== null) grades[gradeOf(score)] += 1;
  }
  return { projects: 项目.length, budget, executed, rate: ratio(executed, budget), grades };
}

/** 总分 of 附件1 in hundredths of a point: the scores of the funds and of all the indicators. */
export function overallScore({ 资金, 绩效指标 }: Annex1): number {
  const scores = [...资金, ...绩效指标].map(({ 得分 }) => hundredthsOf(得分) ?? 0);
  return scores.reduce((sum, score) => sum + score, 0);
}

/** The facts of section 十三 derived from the annexes. Facts entered by hand take precedence. */
export function performanceFacts(annex1: Annex1 | null, annex2: Annex2 | null): Facts {
  return { ...overallFacts(annex1), ...projectFacts(annex2) };
}

function overallFacts(annex: Annex1 | null): Facts {
  if (annex === null) return {};
  const [total, fiscal] = annex.资金;
  return present({
    '绩效/整体资金': wan(total?.全年预算数 ?? ''),
    '绩效/整体财政拨款': wan(fiscal?.全年预算数 ?? ''),
    '绩效/整体得分': hundredthsOf(annex.总分.得分) ?? overallScore(annex),
  });
}

/** The text compares 自评资金 with 项目支出, which is spending: hence 全年执行数. */
function projectFacts(annex: Annex2 | null): Facts {
  if (annex === null) return {};
  const { projects, executed, grades } = projectTotals(annex);
  const counts = Object.entries(grades).map(([grade, number]) => [`绩效/${grade}`, number]);
  return present({ '绩效/项目数': projects, '绩效/自评资金': executed, ...Object.fromEntries(counts) });
}

function present(facts: Readonly<Record<string, number | null>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}

/** The annexes are always in 万元. */
function wan(printed: string): Fen | null {
  const amount = parseAmount(printed, '万元');
  return amount.ok ? amount.value : null;
}

function rateOf(printed: string): BasisPoints | null {
  return printed.trim() === NOT_APPLICABLE ? FULL : (hundredthsOf(printed) as BasisPoints | null);
}

/** A printed number with at most two decimals, a percent sign allowed, in hundredths. */
function hundredthsOf(printed: string): number | null {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d{1,2}))?%?$/.exec(printed.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
