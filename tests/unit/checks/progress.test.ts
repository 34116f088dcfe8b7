import { describe, expect, it } from 'vitest';
import { progressOf } from '#shared/checks/progress/progress';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import { readCase, SAMPLE } from '../../support/cases.ts';
import { henan2023 as pack } from '../../support/packs.ts';

const empty = createReport({ id: 'x', 部门: '示例局', 年度: 2023, 单位: '元', pack });

function states(report: Report): Readonly<Record<string, string>> {
  const computed = compute(pack, report);
  const { findings } = checkReport(pack, report, computed);
  return Object.fromEntries(
    progressOf(pack, report, computed, findings).map(({ part, state }) => [part, state]),
  );
}

describe('the progress of the document’s parts', () => {
  it('a new report is empty throughout', () => {
    expect(new Set(Object.values(states(empty)))).toEqual(new Set(['空']));
  });

  it('every part is listed once, in print order', () => {
    expect(Object.keys(states(empty))).toEqual([
      '部门概况',
      ...pack.tables.map(({ id }) => id),
      ...['补充数据', '决算情况说明', '名词解释', '附件1', '附件2'],
    ]);
  });

  it('a form with a blank 科目 is in progress; one with a breach has a problem', () => {
    const code = '2080101';
    const row = (cells: Row['cells']) => ({ id: code, block: 'rows', code, label: '行政运行', cells });
    const given = (cells: Row['cells']): Report => ({
      ...empty,
      tables: mapTables(empty.tables, (id, table) =>
        id === '公开03'
          ? { ...table, rows: [...table.rows, row(cells), { ...row({}), id: '2080102', code: '2080102' }] }
          : table,
      ),
    });
    expect(states(given({ 基本支出: { amount: fen(1_000_000), printed: null } })).公开03).toBe('填写中');
    const { report } = readCase(SAMPLE);
    const broken: Report = {
      ...report,
      tables: mapTables(report.tables, (id, table) =>
        id === '公开03'
          ? {
              ...table,
              rows: table.rows.map((each) => (each.code?.length === 7 ? { ...each, label: '别名' } : each)),
            }
          : table,
      ),
    };
    expect(states(broken).公开03).toBe('有问题');
  });

  it('the sample is complete, including its empty form of 国有资本经营', () => {
    const { report } = readCase(SAMPLE);
    const found = states(report);
    for (const { id } of pack.tables) expect(found[id], id).toBe('完成');
  });

  it('no statement on other funds is written, and terms are not all explained, while a required form is empty', () => {
    const { report } = readCase(SAMPLE);
    const begun: Report = {
      ...report,
      texts: { ...report.texts, 名词解释: null },
      tables: mapTables(report.tables, (id, table) =>
        id === '公开06' || id === '公开08'
          ? { ...table, rows: table.rows.map((row) => ({ ...row, cells: {} })) }
          : table,
      ),
    };
    expect(states(begun)).toMatchObject({ 公开06: '空', 公开08: '空', 名词解释: '填写中' });
    const words = renderTexts(begun, compute(pack, begun)).决算情况说明.map(({ text }) => text);
    expect(words.filter((text) => /没有国有资本经营收入/.test(text))).toEqual([]);
    expect(words.filter((text) => /基本支出0\.00|人员经费0\.00/.test(text))).toEqual([]);
  });

  it('facts are complete when no sentence asks for more, and in progress while one does', () => {
    const { report } = readCase('samples/示例.json');
    const without = (key: string, texts = report.texts) => {
      const { [key]: _, ...facts } = report.facts;
      return states({ ...report, facts, texts }).补充数据;
    };
    expect(without('三公/国内接待人次')).toBe('填写中');
    const paragraphs = ['我馆没有公务接待。'];
    expect(without('三公/国内接待人次', { ...report.texts, 决算情况说明: paragraphs })).toBe('完成');
  });

  it('a text with open places is in progress', () => {
    const { report } = readCase(SAMPLE);
    const open = { ...report, texts: { ...report.texts, 名词解释: ['一、某词：【说明】。'] } };
    expect(states(open as Report).名词解释).toBe('填写中');
  });
});
