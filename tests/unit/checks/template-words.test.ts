import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Report } from '#shared/report/report';
import { REFERENCE, readCase } from '../../support/cases.ts';
import { ROOT } from '../../support/root.ts';

const reference = readCase(REFERENCE);

/** The findings of the two rules if the template words the report. */
function findings(change: Partial<Report>) {
  const report: Report = {
    ...reference.report,
    texts: { 部门概况: null, 决算情况说明: null, 名词解释: null },
    ...change,
  };
  const all = checkReport(reference.pack, report, compute(reference.pack, report)).findings;
  return all.filter(({ rule }) => ['缺数', '原因填写', '模板提示'].includes(rule));
}

const facts = { '机关运行经费/本年': 100_000_000, '机关运行经费/上年': 50_000_000 };
const running = (reasons: Report['reasons']) =>
  findings({ facts, reasons }).filter(({ where }) => where.section?.includes('机关运行经费'));

it('a missing figure is a finding at its location, once', () => {
  const found = findings({}).filter(({ where }) => where.section?.includes('机关运行经费'));
  expect(found).toMatchObject([
    {
      rule: '缺数',
      message: '补充数据“机关运行经费” 还没有填写：本年度机关运行经费',
      severity: 'todo',
      where: { text: '【缺数】', part: '决算情况说明' },
    },
  ]);
});

it('for a share only its blank part is requested, not the figure beside it', () => {
  const sample = readCase(join(ROOT, 'samples/示例.json'));
  const report: Report = { ...sample.report, 附件1: null, 附件2: null };
  const found = checkReport(sample.pack, report, compute(sample.pack, report)).findings;
  expect(found.filter(({ rule }) => rule === '缺数').map(({ message }) => message)).toEqual([
    '补充数据“绩效” 还没有填写：开展自评的项目数、开展自评的项目支出金额（文中 3 处用到）',
  ]);
});

it('a required reason must be more than the hint or a few characters', () => {
  expect(running({})).toMatchObject([{ rule: '原因填写', severity: 'todo' }]);
  expect(running({ '十/支出/原因': '请说明机关运行经费增减的主要原因' })).toMatchObject([
    { rule: '原因填写', message: expect.stringContaining('仍是提示语') },
  ]);
  expect(running({ '十/支出/原因': '业务增加' })).toMatchObject([{ rule: '原因填写', severity: 'warning' }]);
  expect(running({ '十/支出/原因': '新增办公用房，物业管理费随之增加' })).toEqual([]);
});

it('part one requests each of its lists once', () => {
  const found = findings({ reasons: { '概况/内设机构': '办公室' } });
  const asked = found.filter(({ where }) => where.part === '部门概况').map(({ message }) => message);
  expect(asked).toEqual(['此处还没有填写：请填写主要职责', '此处还没有填写：请填写决算单位构成']);
});
