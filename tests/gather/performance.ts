// The year's 绩效自评 tables as the usual .xlsx: 附件1 of the whole department, 附件2 of its projects.
import ExcelJS from 'exceljs';
import { spent } from '../imports/layouts/leaves.ts';
import { type Random, random, split } from '../imports/layouts/random.ts';
import { sum, type Unit } from './unit.ts';
import type { GivenFile } from './workbooks.ts';

const FULL = 100;
const LESS = 88;

interface Project {
  readonly name: string;
  readonly amount: number;
  readonly score: number;
}

/** The content of the two tables, in 分 and hundredths of a point. */
export interface Performance {
  readonly projects: readonly Project[];
  readonly fiscal: number;
  readonly own: number;
}

export function performanceOf({ seed, department }: Unit): Performance {
  const { leaves, facts } = department;
  const fiscal = sum(
    leaves.map(({ general, fund, capital }) => spent(general) + spent(fund) + spent(capital)),
  );
  const paid = sum(
    leaves.map(
      ({ general, fund, capital, own }) => general.project + fund.project + capital.project + own.project,
    ),
  );
  const { count, good } = facts.projects;
  const amounts = split(
    paid,
    Array.from({ length: count }, (_, index) => 1 + (index % 4)),
    department.grain,
  );
  return {
    fiscal,
    own: sum(leaves.map(({ own }) => spent(own))),
    projects: amounts.map((amount, index) => ({
      name: `${department.short}专项${seed}-${index + 1}`,
      amount,
      score: index < good ? FULL : LESS,
    })),
  };
}

/** Their facts; if these come from the annexes, the text reads them there. */
export function performanceFacts(unit: Unit): ReadonlyMap<string, number> {
  const { projects, fiscal, own } = performanceOf(unit);
  const scored = (score: number) => projects.filter((project) => project.score === score).length;
  return new Map([
    ['绩效/项目数', projects.length],
    ['绩效/自评资金', sum(projects.map(({ amount }) => amount))],
    ['绩效/优', scored(FULL)],
    ['绩效/良', scored(LESS)],
    ['绩效/中', 0],
    ['绩效/差', 0],
    ['绩效/整体资金', fiscal + own],
    ['绩效/整体财政拨款', fiscal],
    ['绩效/整体得分', 10_000],
    // no table states that 财政 evaluated one itself
    ['绩效/重点评价项目数', 0],
  ]);
}

/** Both tables in one workbook, with the columns of 附件2 in another order. */
export async function performanceFile(unit: Unit): Promise<GivenFile> {
  const { name, year } = unit.department;
  const book = new ExcelJS.Workbook();
  const performance = performanceOf(unit);
  book.addWorksheet('附件1').addRows([...overallRows(name, performance)]);
  book.addWorksheet('附件2').addRows([...projectRows(unit, performance, random('performance', unit.seed))]);
  return {
    filename: `${name}${year}年度绩效自评表.xlsx`,
    bytes: new Uint8Array(await book.xlsx.writeBuffer()),
  };
}

/** As exact as the figures: the text compares them with the forms. */
const wan = (amount: number) => (amount / 1_000_000).toFixed(amount % 10_000 === 0 ? 2 : 6);

function overallRows(name: string, { fiscal, own }: Performance): readonly (readonly string[])[] {
  const line = (label: string, amount: number, scored: boolean) => [
    label,
    wan(amount),
    wan(amount),
    wan(amount),
    scored ? '10' : '-',
    amount === 0 ? '0' : '100',
    scored ? '10' : '-',
  ];
  const indicators = [
    ['投入管理指标', '工作目标管理', '年度履职目标相关性', '相关', '相关', '20'],
    ['产出指标', '重点工作任务完成', '任务完成率', '100%', '100%', '40'],
    ['效益指标', '履职效益', '社会公众满意度', '≥95%', '98%', '30'],
  ] as const;
  return [
    ['附件1'],
    ['部门整体支出绩效自评表'],
    ['部门（单位）名称', name],
    ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    line('部门预算总额（万元）', fiscal + own, true),
    line('资金来源：（1）政府预算资金', fiscal, false),
    line('（2）财政专户管理资金', 0, false),
    line('（3）单位资金', own, false),
    ['预期目标', '实际完成情况'],
    ['完成全年工作任务。', '全年工作任务已经完成。'],
    ['任务名称', '主要内容', '实际完成情况'],
    ['日常工作', '保障机构运转', '已经完成'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差度',
      '偏差原因分析及改进措施',
    ],
    ...indicators.map((indicator) => [...indicator, indicator[5], '0.00%', '']),
    ['总分', '100', '100'],
  ];
}

function projectRows(
  { department }: Unit,
  { projects }: Performance,
  chance: Random,
): readonly (readonly string[])[] {
  const rows = projects.map((project) => ({ ...unitColumns(department.name), ...projectColumns(project) }));
  const columns = chance.shuffled(Object.keys(rows[0] ?? {}));
  return [
    ['附件2'],
    ['项目支出绩效自评汇总表'],
    columns,
    ...rows.map((row: Readonly<Record<string, string>>) => columns.map((column) => row[column] ?? '')),
  ];
}

function unitColumns(name: string): Readonly<Record<string, string>> {
  return { 单位编码: '101001', 单位名称: name, 主管部门编码: '101', 主管部门名称: name };
}

function projectColumns({ name, amount, score }: Project): Readonly<Record<string, string>> {
  return {
    项目名称: name,
    项目类型: '可执行项目',
    资金归口处室: '预算股',
    全年预算数: wan(amount),
    全年执行数: wan(amount),
    系统查询全年执行数: wan(amount),
    '预算执行率%': amount === 0 ? '0' : '100',
    '资金管理情况得分率%': '100',
    '成本指标得分率%': '100',
    '产出指标得分率%': score === FULL ? '100' : '60',
    '效益指标得分率%': '100',
    '满意度指标得分率%': '100',
    自评得分: String(score),
    是否有偏差项目: '否',
  };
}
