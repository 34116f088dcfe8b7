import type { Claim, ClaimReader, Statement, TextMaterial } from '#shared/claims/claim';
import { namedStatement } from '#shared/claims/named-figure';
import { ofFigure } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import { sentenceBefore, wordsBefore } from '#shared/claims/text/reach';
import { isSlippedUnit } from '#shared/money/amount';
import type { Annex2 } from '#shared/report/annexes';
import { countGrades, type Grade, gradesTotal } from './parts/grades.ts';
import { projectCounts } from './parts/project-counts.ts';
import type { FindFigure } from './plain.ts';
import { claimsWith } from './plain.ts';

/** 十三: amounts are those of 支出决算, counts those of the annex. */
export const claimsInPerformance: ClaimReader = (paragraph, material) => {
  const amounts = claimsWith(paragraph, material, find).filter(({ number }) => !isShareOfProjects(number));
  const counts = paragraph.numbers.flatMap((number): readonly Claim[] => {
    const states = countStatement(number, paragraph.text, material);
    return states === null ? [] : [{ paragraph, number, states }];
  });
  return [...amounts, ...counts, ...projectCounts(paragraph)];
};

const find: FindFigure = (number, paragraph, forms) => {
  const whole = /部门整体支出|整体支出绩效/.test(wordsBefore(paragraph.text, number.from));
  if (whole && /涉及(预算)?资金$/.test(number.before)) {
    return ofFigure(forms.figure('公开03', '合计', '本年支出合计'));
  }
  const states = namedStatement(number.before, '预算绩效', forms);
  const isOfSome = /涉及(预算)?资金$/.test(number.before) && !ALL_PROJECTS.test(number.after);
  // with the same digits in the other unit, the projects are all of them
  const slipped = states?.kind === 'figure' && isSlippedUnit(number.value, states.figure.value ?? 0);
  return states !== null && isOfSome && !slipped ? { ...states, doubtful: true } : states;
};

/** The assessed share of the projects of one budget or level, by amount, which no form has. */
function isShareOfProjects({ kind, before }: TextNumber): boolean {
  return kind === 'percent' && /占(?!部门预算)[^，,。；占]+项目支出总额的$/.test(before);
}

/**
 * Only with these words are the assessed projects all of 项目支出; otherwise they may be those of one budget, or
 * some of them.
 */
const ALL_PROJECTS = /^(万?元)?[，,]占(部门)?(预算)?项目支出总额的\s*100/;

function countStatement(number: TextNumber, text: string, { report }: TextMaterial): Statement | null {
  if (number.kind === 'percent') return wholeShare(number, text);
  if (number.kind !== 'count') return null;
  if (number.unit === '分') return isOfProject(number, text) ? null : scoreStatement(report.附件1?.总分.得分);
  const projects = report.附件2?.项目;
  if (projects === undefined || !/[个项]/.test(number.unit)) return null;
  const grade = gradeNamed(number, text);
  if (grade !== null) return gradeStatement(grade, projects);
  // No annex lists the projects that 财政 evaluates itself.
  if (/重点(绩效)?评价|财政评价/.test(`${number.before}${number.after}`)) return null;
  return /项目/.test(`${number.before}${number.after.slice(0, 6)}`)
    ? { kind: 'count', name: '附件2 所列项目数', value: projects.length, source: '绩效/项目数' }
    : null;
}

/** `实现绩效自评“100%”`: the whole, as the share before it also says. */
function wholeShare({ before }: TextNumber, _text: string): Statement | null {
  return /自评[“"]?$/.test(before)
    ? { kind: 'share', part: 1, partInForms: null, whole: 1, name: '绩效自评覆盖率', source: null }
    : null;
}

/**
 * Whether a score was given to one project by 财政 or another, outside any annex; it is not the
 * department's.
 */
function isOfProject(number: TextNumber, text: string): boolean {
  const before = sentenceBefore(text, number.from);
  return /项目|重点(绩效)?评价|财政评价/.test(before) && !/整体/.test(before);
}

function scoreStatement(score: string | undefined): Statement | null {
  return score === undefined || !/^\d/.test(score)
    ? null
    : { kind: 'count', name: '附件1 总分的得分', value: Number(score), source: '绩效/整体得分' };
}

function gradeNamed({ after }: TextNumber, _text: string): Grade | null {
  const words = /^(个|项)?项目(支出)?(绩效)?自评(等级|结果)?(均|全部)?(为|是)[“"]?(?<grade>[优良中差])/.exec(
    after,
  )?.groups;
  return (words?.grade as Grade | undefined) ?? null;
}

function gradeStatement(grade: Grade, projects: Annex2['项目']): Statement | null {
  const grades = countGrades(projects);
  if (gradesTotal(grades) !== projects.length) return null;
  const name = `附件2 按自评得分应为“${grade}”的项目数`;
  return { kind: 'count', name, value: grades[grade], source: `绩效/${grade}` };
}
