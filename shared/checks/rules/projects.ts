import { agrees, readDecimal, twoDecimals } from '#shared/checks/annexes/decimal';
import { scoreOf } from '#shared/checks/annexes/score';
import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { Annex2 } from '#shared/report/annexes';

type Project = Annex2['项目'][number];
type Check = (projects: readonly Project[], context: Context) => readonly Breach[];

function rule(id: string, title: string, basis: string, check: Check, more: Partial<Rule> = {}): Rule {
  const withAnnex = (context: Context): readonly Breach[] | Skipped => {
    const projects = context.report.附件2?.项目 ?? [];
    return projects.length === 0 ? { skipped: '没有附件2 项目单位自评汇总表' } : check(projects, context);
  };
  return { id, title, severity: 'error', basis, scope: '附件', check: withAnnex, ...more };
}

export const projectRules: readonly Rule[] = [
  rule(
    '项目执行率',
    '预算执行率等于全年执行数除以全年预算数',
    '项目支出绩效自评表的口径（X-27）',
    (projects) => projects.flatMap((each, at) => executionBreach(each, at) ?? []),
  ),
  rule(
    '项目得分',
    '自评得分等于各部分得分之和',
    '项目支出绩效自评：执行率10分、资金管理20分、满意度5分、其余65分（X-24）',
    (projects) => projects.flatMap((each, at) => scoreBreach(each, at) ?? []),
  ),
  rule(
    '系统执行数',
    '全年执行数等于系统查询的全年执行数',
    '预算管理一体化系统的执行数（X-23）',
    (projects) => projects.flatMap((each, at) => systemBreach(each, at) ?? []),
    { severity: 'warning' },
  ),
  rule(
    '项目超预算',
    '全年执行数不大于全年预算数，都不是负数',
    '没有预算不得支出（预算法第十三条）',
    (projects) => projects.flatMap((each, at) => overBreach(each, at) ?? []),
  ),
  rule('重复项目', '同名同额的项目只列一次', '重复计列会使项目数和金额虚增（X-26）', duplicates, {
    severity: 'warning',
  }),
  rule('项目金额合计', '附件2 全年执行数之和等于项目支出', '项目支出全部纳入绩效自评（X-23）', sumBreach, {
    severity: 'warning',
    needs: ['公开03'],
  }),
  rule(
    '项目与基金',
    '有专项债、政府性基金项目时公开07不空',
    '专项债券收入安排的支出属于政府性基金预算（X-25）',
    fundBreach,
    { severity: 'warning' },
  ),
];

function at(index: number, column: string, text: string): Where {
  return {
    section: '附件2',
    row: String(index + 1),
    column,
    text,
    annex: ['附件2', '项目', index, column],
  };
}

function executionBreach(project: Project, index: number): Breach | null {
  const budget = readDecimal(project.全年预算数);
  const actual = readDecimal(project.全年执行数);
  const stated = readDecimal(project['预算执行率%']);
  if (budget === null || actual === null || stated === null || budget === 0) return null;
  const expected = (actual / budget) * 100;
  if (agrees(stated, expected)) return null;
  return told(
    at(index, '预算执行率%', project['预算执行率%']),
    `附件2 第${index + 1}行的预算执行率 ${stated}%，按 ${actual}÷${budget} 应为 ${twoDecimals(expected)}%`,
    twoDecimals(expected),
    project['预算执行率%'],
  );
}

function scoreBreach(project: Project, index: number): Breach | null {
  const expected = scoreOf(project);
  const stated = readDecimal(project.自评得分);
  if (expected === null || stated === null || agrees(stated, expected)) return null;
  return told(
    at(index, '自评得分', project.自评得分),
    `附件2 第${index + 1}行的自评得分 ${stated}，按各得分率应为 ${twoDecimals(expected)}`,
    twoDecimals(expected),
    project.自评得分,
  );
}

function systemBreach(project: Project, index: number): Breach | null {
  const actual = readDecimal(project.全年执行数);
  const system = readDecimal(project.系统查询全年执行数);
  if (actual === null || system === null || actual === system) return null;
  return told(
    at(index, '系统查询全年执行数', project.系统查询全年执行数),
    `附件2 第${index + 1}行的全年执行数 ${actual} 与系统查询数 ${system} 不同`,
    String(actual),
    String(system),
  );
}

function overBreach(project: Project, index: number): Breach | null {
  const budget = readDecimal(project.全年预算数) ?? 0;
  const actual = readDecimal(project.全年执行数) ?? 0;
  if (actual <= budget && actual >= 0) return null;
  return told(
    at(index, '全年执行数', project.全年执行数),
    `附件2 第${index + 1}行的全年执行数 ${actual} 大于全年预算数 ${budget}`,
    `不大于 ${budget}`,
    String(actual),
  );
}

function duplicates(projects: readonly Project[]): readonly Breach[] {
  const first = new Map<string, number>();
  return projects.flatMap((project, index): readonly Breach[] => {
    const key = `${plainName(project.项目名称)} ${project.全年预算数}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        where: at(index, '项目名称', project.项目名称),
        message: `附件2 第${index + 1}行与第${before + 1}行的项目名称和预算数相同（${project.全年预算数}），疑为重复`,
      },
    ];
  });
}

/** The characters of a name in any order: the document number may come before or after. */
function plainName(name: string): string {
  return [...new Set(name.replace(/[^\u4e00-\u9fa50-9]/g, ''))].sort().join('');
}

function sumBreach(projects: readonly Project[], { forms }: Context): readonly Breach[] {
  const cents = (text: string) => Math.round((readDecimal(text) ?? 0) * 100);
  const sum = projects.reduce((total, project) => total + cents(project.全年执行数), 0);
  const spent = Math.round(forms.amount('公开03', '合计', '项目支出') / 10_000);
  if (Math.abs(sum - spent) <= projects.length) return [];
  const [stated, expected] = [twoDecimals(sum / 100), twoDecimals(spent / 100)];
  return [
    {
      where: { section: '附件2', column: '全年执行数' },
      message: `附件2 所列 ${projects.length} 个项目全年执行数之和 ${stated} 万元，与公开03 项目支出 ${expected} 万元不一致，相差 ${twoDecimals(Math.abs(sum - spent) / 100)} 万元`,
      expected,
      actual: stated,
    },
  ];
}

function fundBreach(projects: readonly Project[], { forms }: Context): readonly Breach[] {
  if (!forms.isEmpty('公开07')) return [];
  return projects.flatMap((project, index): readonly Breach[] => {
    const word = /专项债券?|政府性基金/.exec(project.项目名称)?.[0];
    if (word === undefined) return [];
    return [
      {
        where: at(index, '项目名称', project.项目名称),
        message: `附件2 第${index + 1}行是${word}项目（预算 ${project.全年预算数}），而公开07 没有数`,
      },
    ];
  });
}

function told(where: Where, message: string, expected: string, actual: string): Breach {
  return { where, message, expected, actual };
}
