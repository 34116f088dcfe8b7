import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { toldForms } from '#shared/compute/computed';
import type { Report, ReportTable, Row } from '#shared/report/report';
import { readCase } from '../../support/cases.ts';
import { ROOT } from '../../support/root.ts';

const { report, pack } = readCase(join(ROOT, 'samples/示例.json'));

const without = (table: ReportTable, change: (row: Row) => Row['cells']): ReportTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: change(row) })),
});

/** The sample with only 项目支出: nothing is typed in 公开06, not even a zero. */
function projectsOnly(): Report {
  const { 公开05, 公开06 } = report.tables;
  const only = without(公开05, ({ cells: { 基本支出, ...cells } }) =>
    基本支出 === undefined || cells.项目支出 !== undefined ? cells : { ...cells, 项目支出: 基本支出 },
  );
  return { ...report, tables: { ...report.tables, 公开05: only, 公开06: without(公开06, () => ({})) } };
}

const todosOf = (of: Report) =>
  checkReport(pack, of, compute(pack, of))
    .findings.filter(({ severity }) => severity === 'todo')
    .map(({ message }) => message);

it('a department with 项目支出 only has nothing to type in 公开06', () => {
  const of = projectsOnly();
  expect(todosOf(of).filter((message) => /公开06|30\d/.test(message))).toEqual([]);
  expect(toldForms(compute(pack, of)).has('公开06')).toBe(true);
});

it('公开06 is asked for while there is 基本支出, or nothing in 公开05 yet', () => {
  const { 公开05, 公开06 } = report.tables;
  const blank = { ...report, tables: { ...report.tables, 公开06: without(公开06, () => ({})) } };
  expect(todosOf(blank)).toContain('公开06 还没有填写');
  const none = { ...blank, tables: { ...blank.tables, 公开05: without(公开05, () => ({})) } };
  expect(todosOf(none)).toContain('公开06 还没有填写');
});

it('an annex is not compared with a form that nobody has filled yet', () => {
  const blank = { ...report.tables, 公开03: { ...report.tables.公开03, rows: [] } };
  const of = { ...report, tables: blank };
  const { findings } = checkReport(pack, of, compute(pack, of));
  expect(findings.filter(({ rule }) => rule === '项目金额合计' || rule === '整体执行数')).toEqual([]);
});
