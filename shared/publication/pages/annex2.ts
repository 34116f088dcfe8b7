// 附件2 项目单位自评汇总表: one row per project, the unit and its department repeated on each, as published; Word and
// PDF print them once a page.

import type { Grid, GridCell } from '#shared/publication/blocks';
import type { Annex2 } from '#shared/report/annexes';
import { figure, head, words } from './annex-cells.ts';

type Project = Annex2['项目'][number];

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (project: Project, annex: Annex2) => GridCell;
}

const RATES = [
  '预算执行率%',
  '资金管理情况得分率%',
  '成本指标得分率%',
  '产出指标得分率%',
  '效益指标得分率%',
  '满意度指标得分率%',
] as const;

const COLUMNS: readonly Column[] = [
  { title: '单位编码', width: 8, cell: (_, annex) => head(annex.单位编码) },
  { title: '单位名称', width: 12, cell: (_, annex) => words(annex.单位名称) },
  { title: '主管部门编码', width: 7, cell: (_, annex) => head(annex.主管部门编码) },
  { title: '主管部门名称', width: 12, cell: (_, annex) => words(annex.主管部门名称) },
  { title: '项目名称', width: 18, cell: (project) => words(project.项目名称) },
  { title: '项目类型', width: 10, cell: (project) => head(project.项目类型) },
  { title: '资金归口处室', width: 7, cell: (project) => head(project.资金归口处室) },
  { title: '全年预算数', width: 9, cell: (project) => figure(project.全年预算数) },
  { title: '全年执行数', width: 9, cell: (project) => figure(project.全年执行数) },
  { title: '系统查询全年执行数', width: 9, cell: (project) => figure(project.系统查询全年执行数) },
  ...RATES.map((rate): Column => {
    return { title: rate.replace('%', ''), width: 8, cell: (project) => head(withSign(project[rate])) };
  }),
  { title: '自评得分', width: 7, cell: (project) => figure(project.自评得分) },
  { title: '是否有偏差项目', width: 6, cell: (project) => head(project.是否有偏差项目) },
];

/** 附件2 as one grid; a rate is printed with its sign, even if it does not apply (`-%`), a blank one as blank. */
export function annex2Grid(annex: Annex2): Grid {
  return {
    id: '附件2',
    title: '项目单位自评汇总表',
    anchor: 'table-附件2',
    unlisted: true,
    number: '',
    meta: ['', '', '单位：万元'],
    widths: COLUMNS.map((column) => column.width),
    header: [COLUMNS.map((column) => head(column.title))],
    body: annex.项目.map((project) => COLUMNS.map((column) => column.cell(project, annex))),
    notes: [],
  };
}

function withSign(rate: string): string {
  return rate === '' || /[%％]$/.test(rate) ? rate : `${rate}%`;
}
