import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { Report, Row } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

function emptyReport(pack: TemplatePack): Report {
  return createReport({ id: 'empty', 部门: '示例县档案馆', 年度: pack.year, 单位: '万元', pack });
}

const findings = (pack: TemplatePack, report: Report) =>
  checkReport(pack, report, compute(pack, report)).findings;

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('a new report of %s', (_, pack) => {
  const found = findings(pack, emptyReport(pack));

  it('a new report has no errors: everything is still to be filled in', () => {
    expect([...new Set(found.map(({ severity }) => severity))]).toEqual(['todo']);
  });

  it('a new report requests each form once, and facts once per section', () => {
    expect(found.filter(({ rule }) => rule === '缺表').map(({ where }) => where.table)).toEqual([
      '公开01',
      '公开02',
      '公开03',
      '公开04',
      '公开05',
      '公开06',
    ]);
    const empty = found.flatMap(({ message }) => /^(公开\d\d) 还没有填写/.exec(message)?.[1] ?? []);
    expect(empty.toSorted()).toEqual([...new Set(empty)].toSorted());
    const asked = found.filter(({ rule }) => rule === '缺数').map(({ message }) => message.split(' ')[0]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(found.length).toBeLessThan(30);
  });

  it('a new report shows no internal keys', () => {
    expect(found.filter(({ message }) => /\/|\d{7}“/.test(message))).toEqual([]);
  });
});

const [pack] = PACKS as readonly [TemplatePack];

/** 公开03 and 公开05 filled, the others not yet. */
function begun(): Report {
  const report = emptyReport(pack);
  const row = (code: string, label: string, cells: Row['cells'] = {}): Row => ({
    id: code,
    block: 'rows',
    code,
    label,
    cells,
  });
  const amount = { 基本支出: { amount: 1_000_000 as never, printed: null } };
  const spending = [
    row('201', '一般公共服务支出'),
    row('20101', '人大事务'),
    row('2010101', '行政运行', amount),
  ];
  const { 公开03, 公开05 } = report.tables;
  const tables = {
    ...report.tables,
    公开03: { ...公开03, rows: [...公开03.rows, ...spending] },
    公开05: { ...公开05, rows: [...公开05.rows, ...spending] },
  };
  return { ...report, tables };
}

it('a form without figures has to be filled in, and does not contradict the others', () => {
  const found = findings(pack, begun());
  expect(found.filter(({ severity }) => severity !== 'todo').map(({ message }) => message)).toEqual([]);
  expect(found.map(({ message }) => message)).toContain(
    '公开01 总计“决算数” 还没有填，按“第62行”应为 1.00 万元',
  );
  expect(found).toContainEqual(expect.objectContaining({ rule: '缺表', where: { table: '公开06' } }));
});

it('科目 of one form are not missing in another without figures, nor is one side of a total compared with the other', () => {
  const report = begun();
  const only05 = { ...report, tables: { ...report.tables, 公开03: emptyReport(pack).tables.公开03 } };
  const income = {
    ...only05.tables.公开01,
    rows: only05.tables.公开01.rows.map((row) =>
      row.id === '5' ? { ...row, cells: { 决算数: { amount: 5_000_000 as never, printed: null } } } : row,
    ),
  };
  const found = findings(pack, { ...only05, tables: { ...only05.tables, 公开01: income } });
  expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ rule: '缺表', where: { table: '公开03' } }));
});

it('forms that differ by ten thousand, digit for digit, are reported as having another unit', () => {
  const report = begun();
  const rows = report.tables.公开06.rows.map((row) =>
    row.id === '30101'
      ? { ...row, cells: { 决算数: { amount: 10_000_000_000 as never, printed: null } } }
      : row,
  );
  const found = findings(pack, {
    ...report,
    tables: { ...report.tables, 公开06: { ...report.tables.公开06, rows } },
  });
  const apart = found.filter(({ where, severity }) => severity === 'error' && where.table === '公开05');
  expect(apart.map(({ message }) => message)).toEqual([
    expect.stringMatching(/正好差一万倍，有一边的单位错了/),
  ]);
});

it('empty parts of a published document are not 待填', () => {
  const report = {
    ...emptyReport(pack),
    texts: { 部门概况: [], 决算情况说明: ['一、总体情况'], 名词解释: [] },
  };
  const found = findings(pack, report);
  expect(found.filter(({ severity }) => severity === 'todo')).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ rule: '缺表', severity: 'error' }));
});
