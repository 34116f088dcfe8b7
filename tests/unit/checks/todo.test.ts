import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

function emptyReport(pack: TemplatePack): Report {
  return createReport({ id: 'empty', 部门: '示例县档案馆', 年度: pack.year, 单位: '万元', pack });
}

const findings = (pack: TemplatePack, report: Report) =>
  checkReport(pack, report, compute(pack, report)).findings;

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('a new report of %s', (_, pack) => {
  const found = findings(pack, emptyReport(pack));

  it('has nothing wrong: all of it is still to be filled in', () => {
    expect([...new Set(found.map(({ severity }) => severity))]).toEqual(['todo']);
  });

  it('asks for each form once, and for 补充数据 once a section', () => {
    expect(found.filter(({ rule }) => rule === '缺表').map(({ where }) => where.table)).toEqual([
      '公开01',
      '公开02',
      '公开03',
      '公开04',
      '公开05',
      '公开06',
    ]);
    const asked = found.filter(({ rule }) => rule === '缺数').map(({ message }) => message.split(' ')[0]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(found.length).toBeLessThan(30);
  });

  it('shows no internal keys', () => {
    expect(found.filter(({ message }) => /\/|\d{7}“/.test(message))).toEqual([]);
  });
});

const [pack] = PACKS as readonly [TemplatePack];

/** 公开03 and 公开05 filled, the others not yet. */
function begun(): Report {
  const report = emptyReport(pack);
  const spending = (column: string) => ({
    id: '2010101',
    block: 'rows',
    code: '2010101',
    label: '行政运行',
    cells: { [column]: { amount: 1_000_000 as never, printed: null } },
  });
  const { 公开03, 公开05 } = report.tables;
  const tables = {
    ...report.tables,
    公开03: { ...公开03, rows: [...公开03.rows, spending('基本支出')] },
    公开05: { ...公开05, rows: [...公开05.rows, spending('基本支出')] },
  };
  return { ...report, tables };
}

it('a form with nothing in it yet is to be filled in, not at odds with the others', () => {
  const found = findings(pack, begun());
  expect(found.filter(({ rule }) => ['表间勾稽', '收支科目'].includes(rule))).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ rule: '缺表', where: { table: '公开06' } }));
});

it('what a published document leaves empty is no 待填', () => {
  const report = {
    ...emptyReport(pack),
    texts: { 部门概况: [], 决算情况说明: ['一、总体情况'], 名词解释: [] },
  };
  const found = findings(pack, report);
  expect(found.filter(({ severity }) => severity === 'todo')).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ rule: '缺表', severity: 'error' }));
});
