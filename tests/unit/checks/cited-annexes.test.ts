import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Report } from '#shared/report/report';
import { REFERENCE, readCase } from '../../support/cases.ts';
import { ROOT } from '../../support/root.ts';

const { report, pack } = readCase(join(ROOT, 'samples/示例.json'));

function told(of: Report, rule = '引用附件') {
  const { findings } = checkReport(pack, of, compute(pack, of));
  return findings
    .filter((each) => each.rule === rule)
    .map(({ severity, message, where }) => `${severity} ${where.text} ${message}`);
}

describe('annexes that the text refers to', () => {
  it('nothing is said while both annexes are there', () => {
    expect(told(report)).toEqual([]);
  });

  it('a cited annex that is missing is still to be done, and names the annex', () => {
    const facts = { ...report.facts, '绩效/整体得分': 9650, '绩效/项目数': 12 };
    expect(told({ ...report, facts, 附件1: null })).toEqual([
      'todo 附件 文字里写着见附件1，报表里没有附件1：请在“附件1”里新建，或者改写这句话',
    ]);
    expect(told({ ...report, facts, 附件1: null, 附件2: null })).toHaveLength(2);
  });

  it('in typed text it is a warning, by the number given', () => {
    const texts = {
      ...report.texts,
      决算情况说明: ['绩效评价结果见附件3。', '自评情况详见附件2。', '详见附件清单。'],
    };
    expect(told({ ...report, texts })).toEqual([
      'warning 附件3 文字里写着见附件3，报表里没有附件3：请改写这句话',
    ]);
  });
});

// R8: each 项 without a text was told, the sum of those with one was not
it('where 项 have no text, the sum of those listed is told beside the total', () => {
  const published = readCase(REFERENCE);
  const texts = published.report.texts.决算情况说明 ?? [];
  const without = texts.filter((text) => typeof text !== 'string' || !text.includes('住房公积金（项）'));
  expect(without).toHaveLength(texts.length - 1);
  const of = { ...published.report, texts: { ...published.report.texts, 决算情况说明: without } };
  const { findings } = checkReport(published.pack, of, compute(published.pack, of));
  const [missing] = findings.filter(({ rule }) => rule === '项遗漏').map(({ message }) => message);
  expect(missing).toMatch(/2210201 住房公积金 24\.18 ?万元/);
  expect(missing).toMatch(/所列 \d+ 项决算之和 [\d.]+ ?万元，公开05 合计 2164\.69 ?万元/);
});
