import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { takeOver } from '#shared/narrative/years/last-year';
import { createReport } from '#shared/report/create';
import { factSource, isSourceKey } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { wan } from '../../cases/narrative/reference-facts.ts';
import { defaultPack } from '../../support/cases.ts';
import { referenceSources } from './reference.ts';

const pack = defaultPack();
const last = referenceSources();
const empty = createReport({ id: 'now', 部门: last.report.部门, 年度: 2024, 单位: '万元', pack });
const year = (report: Report) => ({
  report,
  computed: compute(pack, report),
  name: `${report.年度}年度的报表`,
});
const TEMPLATE = { 部门概况: null, 决算情况说明: null, 名词解释: null };

describe('taking over last year', () => {
  it('the figures compared in sentences, and the lists of part one, are filled from a printed report', () => {
    const taken = takeOver(year(last.report), year(empty));
    expect(taken.texts).toEqual(['部门概况', '名词解释']);
    expect(taken.facts).toBe(5);
    const now = applyWrites(empty, taken.writes).report;
    expect(now.facts['上年/公开01/31/决算数']).toBe(wan(2164.69));
    expect(factSource(now, '上年/公开01/31/决算数')).toBe('2023年度的报表 公开01/31/决算数');
    const [, firstDuty] = renderTexts(now, compute(pack, now)).部门概况.map(({ text }) => text);
    expect(firstDuty).toMatch(/^（一）贯彻落实国家、省、市人力资源和社会保障法律/);
    expect(now.reasons['概况/内设机构']?.split('\n')).toHaveLength(8);
    expect(now.reasons['概况/所属单位']).toBe('无');
  });

  it('a figure typed by hand is kept, and one taken before is brought up to date', () => {
    const key = '上年/公开01/31/决算数';
    const typed = { ...empty, facts: { [key]: wan(1) } };
    const taken = takeOver(year(last.report), year(typed));
    expect([taken.facts, taken.kept]).toEqual([4, 1]);
    expect(applyWrites(typed, taken.writes).report.facts[key]).toBe(wan(1));
    const first = applyWrites(empty, takeOver(year(last.report), year(empty)).writes).report;
    expect(takeOver(year(last.report), year(first)).kept).toBe(0);
  });

  it('own definitions and paragraphs are taken over, with years adjusted, but no reasons', () => {
    const before: Report = {
      ...last.report,
      texts: {
        ...TEMPLATE,
        决算情况说明: [
          { key: '一/总体', markup: '2023年度收、支总计均为{{公开01/31/决算数}}万元，与2022年相当。' },
        ],
        名词解释: [{ key: '名词/基本支出', markup: '{{中文序号}}、基本支出：保运转的支出。' }],
      },
      reasons: { '一/总体/原因': '去年的原因' },
    };
    const now = applyWrites(
      { ...last.report, 年度: 2024, texts: TEMPLATE },
      takeOver(year(before), year({ ...last.report, 年度: 2024, texts: TEMPLATE })).writes,
    ).report;
    const words = renderTexts(now, compute(pack, now));
    expect(words.决算情况说明.map(({ text }) => text)).toContain(
      '2024年度收、支总计均为2164.69万元，与2023年相当。',
    );
    expect(words.名词解释.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/、基本支出：保运转的支出。$/),
    );
    expect(Object.keys(now.reasons).filter((key) => !isSourceKey(key))).toEqual([]);
  });

  it('this year’s own texts are not changed', () => {
    const own = { ...empty, texts: { ...TEMPLATE, 部门概况: ['自己的概况'], 名词解释: ['自己的解释'] } };
    expect(takeOver(year(last.report), year(own)).texts).toEqual([]);
  });
});
