import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annexAddress, cellMarks } from '#renderer/checks/cell-marks.ts';
import { locate } from '#renderer/grid/model/model.ts';
import { annex1Model, annex2Model } from '#renderer/screens/report/annexes/annex-model.ts';
import { addressed, pasteIntoAnnex } from '#renderer/screens/report/annexes/annex-paste.ts';
import { createAnnex1, createAnnex2 } from '#renderer/screens/report/annexes/create.ts';
import { addRow, deleteRow, rowsOf, writeTexts } from '#renderer/screens/report/annexes/edit.ts';
import { FIELDS } from '#renderer/screens/report/annexes/fields.ts';
import { computedTexts, follow, textAt } from '#renderer/screens/report/annexes/follow.ts';
import { readDecimal } from '#shared/checks/annexes/decimal';
import { annex1Schema, annex2Schema } from '#shared/report/annexes';
import { createReport } from '#shared/report/create';
import { defaultPack, REFERENCE, readCase } from '../../support/cases.ts';
import { checkTranscription } from '../checks/clean/report.ts';

const report = createReport({ id: 'r', 部门: '示例单位', 年度: 2023, 单位: '万元', pack: defaultPack() });
const empty1 = createAnnex1(report);
const empty2 = createAnnex2(report);
const { 附件1, 附件2 } = readCase(REFERENCE).report;
if (附件1 === null || 附件2 === null) throw new Error('the reference has both annexes');

describe('findings in an annex', () => {
  const { findings } = checkTranscription(readFileSync(REFERENCE, 'utf8'));
  const found = findings.filter(({ where }) => where.annex !== undefined);

  it('a finding names a cell of the annex’s grid and marks it with the most severe one', () => {
    const shown = { marks: cellMarks(found, annexAddress), comments: new Map() };
    const models = {
      附件1: annex1Model(附件1, shown),
      附件2: annex2Model(附件2, shown),
    };
    expect(found.length).toBeGreaterThan(10);
    for (const { where, message } of found) {
      const model = models[where.annex?.[0] ?? '附件1'];
      const at = locate(model, annexAddress(where) ?? '');
      expect(at, message).not.toBeNull();
      const cell = model.rowAt(at?.row ?? 0).cells.find(({ column }) => column === at?.column);
      expect(cell?.mark, message).not.toBeNull();
    }
    const located = findings.filter(({ where }) => /^附件[12]/.test(where.section ?? '') && !where.annex);
    expect(located.map(({ message }) => message).filter((message) => !/之和/.test(message))).toEqual([]);
  });
});

describe('a new annex', () => {
  it('a new annex is accepted by the store', () => {
    expect(annex1Schema.safeParse(empty1).success).toBe(true);
    expect(annex2Schema.safeParse(empty2).success).toBe(true);
  });
});

describe('computed figures of an annex', () => {
  const edit = (...edits: [string, string][]) =>
    follow(
      empty2,
      writeTexts(
        empty2,
        edits.map(([address, text]) => ({ address, text })),
      ),
    );
  const scored = edit(
    ['项目/0/全年预算数', '66.93'],
    ['项目/0/全年执行数', '33'],
    ...['资金管理', '成本指标', '产出指标', '效益指标', '满意度指标'].map((name): [string, string] => [
      `项目/0/${name}${name === '资金管理' ? '情况' : ''}得分率%`,
      '100',
    ]),
  );

  it('computed figures are filled in with their sources', () => {
    expect(scored.项目[0]?.['预算执行率%']).toBe('49.31');
    expect(scored.项目[0]?.自评得分).toBe('94.93');
    const more = follow(scored, writeTexts(scored, [{ address: '项目/0/全年执行数', text: '66.93' }]));
    expect(more.项目[0]?.['预算执行率%']).toBe('100');
    expect(more.项目[0]?.自评得分).toBe('100');
  });

  it('overridden figures are kept', () => {
    const stated = follow(scored, writeTexts(scored, [{ address: '项目/0/自评得分', text: '90' }]));
    const later = follow(stated, writeTexts(stated, [{ address: '项目/0/全年执行数', text: '66.93' }]));
    expect(later.项目[0]?.自评得分).toBe('90');
    const model = annex2Model(later);
    const cell = model.rowAt(0).cells.find(({ address }) => address === '项目/0/自评得分');
    expect(cell?.origin).toBe('stated');
    expect(cell?.hint).toContain('按公式应为 100');
    const back = follow(later, writeTexts(later, [{ address: '项目/0/自评得分', text: '' }]));
    expect(back.项目[0]?.自评得分).toBe('100');
  });

  it('scores sum to the total of 附件1', () => {
    const after = follow(
      empty1,
      writeTexts(empty1, [
        { address: '资金/0/全年预算数', text: '200' },
        { address: '资金/0/全年执行数', text: '150' },
        { address: '绩效指标/0/得分', text: '1.5' },
      ]),
    );
    expect(after.资金[0]).toMatchObject({ 执行率: '75', 得分: '7.5' });
    expect(after.总分.得分).toBe('9');
  });

  it('computed figures equal the published annexes’, except those these override', () => {
    for (const annex of [附件1, 附件2]) {
      const differing = [...computedTexts(annex)].filter(
        ([address, text]) =>
          text !== null && Number.parseFloat(text) !== Number.parseFloat(textAt(annex, address)),
      );
      expect(differing).toEqual([]);
    }
  });
});

describe('rows of an annex', () => {
  it('a new row is below the current one, in its group, or begins a new group', () => {
    const groups = (annex: typeof empty1) =>
      annex.绩效指标.slice(0, 4).map((row) => [row.一级指标, row.二级指标]);
    expect(groups(addRow(empty1, '绩效指标', 0, '三级指标'))[1]).toEqual(['投入管理指标', '工作目标管理']);
    expect(groups(addRow(empty1, '绩效指标', 0, '二级指标'))[1]).toEqual(['投入管理指标', '']);
    expect(groups(addRow(empty1, '绩效指标', 0, '一级指标'))[3]).toEqual(['', '']);
  });

  it('rows are deleted, but one stays to type in', () => {
    expect(deleteRow(empty2, '项目', 0).项目).toEqual(empty2.项目);
    expect(deleteRow(empty1, '绩效指标', 2).绩效指标).toHaveLength(6);
  });

  it('rows of a group change their name together', () => {
    const renamed = writeTexts(empty1, [{ address: '绩效指标/0/一级指标', text: '管理' }]);
    expect(renamed.绩效指标.map((row) => row.一级指标).slice(0, 4)).toEqual([
      '管理',
      '管理',
      '管理',
      '产出指标',
    ]);
  });
});

describe('pasting into an annex', () => {
  const place = (model: ReturnType<typeof annex1Model>, address: string) => {
    const at = locate(model, address);
    if (at === null) throw new Error(`no ${address}`);
    return { top: at.row, bottom: at.row, left: at.column, right: at.column };
  };

  it('a paste extends the list and takes the published 附件2 completely', () => {
    const model = annex2Model(empty2);
    const { 单位编码, 单位名称, 主管部门编码, 主管部门名称 } = 附件2;
    const shared = [单位编码, 单位名称, 主管部门编码, 主管部门名称];
    const block = 附件2.项目.map((project) => [...shared, ...Object.values(project)]);
    const pasted = pasteIntoAnnex(empty2, model, block, place(model, '单位编码'));
    expect(pasted.left).toEqual([]);
    expect(follow(empty2, pasted.annex)).toEqual(附件2);
  });

  it('a paste takes rows with and without the form’s merged columns', () => {
    const model = annex1Model(empty1);
    const range = place(model, '资金/0/项目');
    const compact = pasteIntoAnnex(empty1, model, [['甲', '1', '2', '3', '10', '', '']], range);
    const merged = pasteIntoAnnex(empty1, model, [['甲', '', '', '1', '2', '3', '', '10', '', '']], range);
    expect(compact.annex.资金[0]).toMatchObject({ 项目: '甲', 年初预算数: '1', 全年执行数: '3', 分值: '10' });
    expect(merged.annex).toEqual(compact.annex);
  });

  it('a paste names texts without a place', () => {
    const model = annex1Model(empty1);
    const pasted = pasteIntoAnnex(empty1, model, [['甲', '乙']], place(model, '年度履职目标/预期目标'));
    expect(pasted.annex.年度履职目标.预期目标).toBe('甲');
    expect(pasted.left).toEqual(['乙']);
  });

  it('a paste makes rows for every line of a longer list', () => {
    const model = annex1Model(empty1);
    const block = Array.from({ length: 5 }, (_, index) => [`任务${index}`, '内容', '完成']);
    const { annex } = pasteIntoAnnex(empty1, model, block, place(model, '年度主要任务/0/任务名称'));
    expect(rowsOf(annex, '年度主要任务').map((row) => row.任务名称)).toEqual(block.map(([name]) => name));
  });
});

describe('figures entered in an annex', () => {
  const model = annex2Model(empty2);
  const budget = FIELDS.项目.find(({ key }) => key === '全年预算数')?.column ?? 0;
  const name = FIELDS.项目.find(({ key }) => key === '项目名称')?.column ?? 0;
  const at = (column: number) => ({ top: 0, bottom: 0, left: column, right: column });

  it('typed or pasted figures get half-width digits; words are unchanged', () => {
    const found = model.rowAt(0).cells.find(({ column }) => column === budget);
    if (found === undefined) throw new Error('no 全年预算数');
    expect(addressed([{ cell: found, text: '２００．５' }])).toEqual([
      { address: '项目/0/全年预算数', text: '200.5' },
    ]);
    const { annex } = pasteIntoAnnex(empty2, model, [['２００', '不适用２']], at(budget));
    expect(annex.项目[0]).toMatchObject({ 全年预算数: '200', 全年执行数: '不适用２' });
    const named = pasteIntoAnnex(empty2, model, [['２００']], at(name));
    expect(named.annex.项目[0]?.项目名称).toBe('２００');
  });

  it('a blank line at the end makes no row', () => {
    const { annex } = pasteIntoAnnex(empty2, model, [['甲', ''], ['乙', ''], ['']], at(name));
    expect(annex.项目.map(({ 项目名称 }) => 项目名称)).toEqual(['甲', '乙']);
  });

  it('the check reads figures as they are computed with', () => {
    expect([readDecimal('２００．５'), readDecimal('９８％'), readDecimal('－')]).toEqual([200.5, 98, null]);
  });
});
