import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correctionWrites } from '#shared/checks/corrections/correct';
import type { Finding } from '#shared/checks/findings/finding';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { FACTS } from '#shared/narrative/facts/facts';
import { factsOf } from '#shared/narrative/facts/pack-facts';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { PACKS } from '#shared/packs/built-in/index';
import type { Annex2 } from '#shared/report/annexes';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { readCase } from '../../support/cases.ts';
import { filledReport } from '../../support/filled-report.ts';
import { ROOT } from '../../support/root.ts';

const { report: sample } = readCase(join(ROOT, 'samples/示例.json'));
const REASON = '新增一个建设项目，当年拨付的资金随之增加';
const LISTS = {
  '概况/职责': '贯彻执行有关法律法规\n承办交办事项',
  '概况/内设机构': '办公室',
  '概况/所属单位': '无',
};

/** Facts entered: last year nothing was spent of 政府性基金. */
const ENTERED: Report['facts'] = {
  ...Object.fromEntries(FACTS.map(({ key }) => [key, 0])),
  '上年/公开01/31/决算数': 40_000_000,
  '上年/公开04/32/金额': 40_000_000,
  '上年/公开05/合计/小计': 40_000_000,
  '上年/公开08/合计/合计': 4_000_000,
  '年初预算/合计': 40_000_000,
  '年初预算/2080101': 30_000_000,
  '年初预算/2210201': 10_000_000,
  '三公/国内接待支出': 100_000,
  '三公/国内接待批次': 2,
  '三公/国内接待人次': 9,
  '机关运行经费/本年': 5_000_000,
  '机关运行经费/上年': 4_000_000,
  '政府采购/总额': 1_000_000,
  '政府采购/货物': 1_000_000,
  '绩效/自评资金': 30_000_000,
  '绩效/项目数': 2,
  '绩效/优': 2,
  '绩效/重点评价项目数': 1,
  '绩效/整体资金': 60_000_000,
  '绩效/整体财政拨款': 60_000_000,
  '绩效/整体得分': 9_991,
};

const project = (项目名称: string, amount: string): Annex2['项目'][number] => ({
  项目名称,
  项目类型: '特定目标类',
  资金归口处室: '预算科',
  全年预算数: amount,
  全年执行数: amount,
  系统查询全年执行数: amount,
  '预算执行率%': '100.00',
  '资金管理情况得分率%': '100.00',
  '成本指标得分率%': '100.00',
  '产出指标得分率%': '100.00',
  '效益指标得分率%': '100.00',
  '满意度指标得分率%': '100.00',
  自评得分: '100.00',
  是否有偏差项目: '否',
});

/** A report filled through the forms alone, with every text that the template requires. */
function filled(pack: TemplatePack, change: Partial<Report> = {}): Report {
  const facts = {
    ...Object.fromEntries(factsOf(pack).map(({ key }) => [key, key.startsWith('数量/') ? 2 : 0])),
    ...(change.facts ?? ENTERED),
  };
  let report: Report = { ...filledReport(pack), reasons: LISTS, ...change, facts };
  report = {
    ...report,
    附件1: sample.附件1 && { ...sample.附件1, '部门（单位）名称': report.部门 },
    附件2: {
      单位编码: '001001',
      单位名称: report.部门,
      主管部门编码: '001',
      主管部门名称: report.部门,
      项目: [project('道路', '200.00'), project('桥梁', '100.00')],
    },
  };
  const words = Object.values(renderTexts(report, compute(pack, report))).flat();
  const places = words.flatMap(({ reasons }) => reasons);
  const asked = places.filter(({ given }) => given === null).map(({ key }) => [key, REASON] as const);
  return { ...report, reasons: { ...Object.fromEntries(asked), ...report.reasons } };
}

const findings = (pack: TemplatePack, report: Report) =>
  checkReport(pack, report, compute(pack, report)).findings.filter(
    ({ severity, where }) => severity !== 'info' && where.part !== undefined,
  );

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('%s, filled through the forms', (_, pack) => {
  it('the template’s own text has no finding', () => {
    const found = findings(pack, filled(pack)).map(({ rule, where, message }) => [
      rule,
      where.section,
      message,
    ]);
    expect(found).toEqual([]);
  });

  it('there is no finding if 政府性基金 was also spent last year', () => {
    const facts = { ...ENTERED, '上年/公开07/合计/本年支出小计': 12_000_000 };
    const found = findings(pack, filled(pack, { facts })).map(({ rule, message }) => [rule, message]);
    expect(found).toEqual([]);
  });
});

const [pack] = PACKS as readonly [TemplatePack];

/** Findings in the paragraph of 七 on last year, after people have reworded it. */
function reworded(markup: string): readonly Finding[] {
  const report = filled(pack);
  const 决算情况说明 = [{ key: '七/总体', markup }];
  return findings(pack, { ...report, texts: { ...report.texts, 决算情况说明 } });
}

describe('an amount of last year', () => {
  const now = '2023年度政府性基金预算财政拨款支出{{公开07/合计/本年支出小计}}万元。';

  it.each([
    '上年度政府性基金预算财政拨款支出为0.00万元，本年度增加15.00万元。',
    '2022年度政府性基金预算财政拨款支出为0.00万元，本年度增加15.00万元。',
    '上年度政府性基金预算财政拨款支出为{{上年/公开07/合计/本年支出小计}}万元。',
    '与上年度相比，政府性基金预算财政拨款支出为15.00万元，上年为零。',
  ])('an amount of last year is compared with last year’s figure: %s', (words) => {
    expect(reworded(now + words)).toEqual([]);
  });

  it('an amount that differs from last year’s is found, with last year’s figure', () => {
    expect(reworded(`${now}上年度政府性基金预算财政拨款支出为15.00万元。`)).toMatchObject([
      { rule: '文表数额', actual: '15.00万元', expected: '0.00 万元', correction: '0.00万元' },
    ]);
  });

  it('an amount of last year is not compared with this year’s if last year’s is unknown', () => {
    expect(reworded(`${now}上年度政府性基金预算财政拨款基本支出为3.00万元。`)).toEqual([]);
  });
});

it('no correction puts digits beside a linked figure', () => {
  const report = filled(pack);
  const markup = '2023年度政府性基金预算财政拨款支出{{上年/公开07/合计/本年支出小计}}万元。';
  const own = { ...report, texts: { ...report.texts, 决算情况说明: [{ key: '七/总体', markup }] } };
  const found = findings(pack, own);
  expect(found).toMatchObject([{ rule: '文表数额', correction: '15.00万元' }]);
  expect(correctionWrites(own, compute(pack, own), found)).toMatchObject({ writes: [], left: [{}] });
});

it.each(['主要原因是【原因】。新增项目。', '【请填写原因】', '【说明】'])(
  '%s may not be printed',
  (words) => {
    const found = reworded(`2023年度政府性基金预算财政拨款支出15.00万元。${words}`);
    expect(found).toMatchObject([{ rule: '模板提示', severity: 'error' }]);
  },
);

it('a reason that still contains its placeholder may not be printed', () => {
  const report = filled(pack);
  const reasons = { ...report.reasons, '七/总体/原因': '【原因】和新增的一个建设项目' };
  expect(findings(pack, { ...report, reasons })).toMatchObject([{ rule: '模板提示', actual: '【原因】' }]);
});

it('the year in a document number is not a placeholder', () => {
  expect(reworded('2023年度政府性基金预算财政拨款支出15.00万元，依据豫财【2023】5号。')).toEqual([]);
});
