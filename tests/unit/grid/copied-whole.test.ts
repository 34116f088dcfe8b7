// Ranges as LibreOffice copies a whole sheet of the exported workbook: title, number, unit, head, rows, notes.
import { describe, expect, it } from 'vitest';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { annex2Model } from '#renderer/screens/report/annexes/annex-model.ts';
import { pasteIntoAnnex } from '#renderer/screens/report/annexes/annex-paste.ts';
import { createAnnex2 } from '#renderer/screens/report/annexes/create.ts';
import { createReport } from '#shared/report/create';
import { defaultPack } from '../../support/cases.ts';
import { form } from './form.ts';

const CORNER = { top: 0, bottom: 0, left: 0, right: 0 };
const cells = (rows: readonly string[]) => rows.map((row) => row.split('|'));

const THREE_PUBLIC = [
  '财政拨款“三公”经费支出决算表|||||||||||',
  '|||||||||||公开09表',
  '部门：示例县示范图书馆|||||2023年度||||||单位：万元',
  '预算数||||||决算数|||||',
  '合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费',
  '||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|',
  '1|2|3|4|5|6|7|8|9|10|11|12',
  '3.00||2.50||2.50|0.50|2.82||2.46||2.46|0.36',
  '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。|||||||||||',
];

const SPENT = [
  '支出决算表|||||||',
  '|||||||公开03表',
  '项目||本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出',
  '功能分类科目编码|科目名称||||||',
  '栏次||1|2|3|4|5|6',
  '208|社会保障和就业支出|42.96|42.96||||',
];

describe('a form copied whole', () => {
  it('the figures of 公开09 go into its row, without title, heads, numbers of columns and notes', () => {
    const plan = planPaste(form('公开09', { 单位: '万元' }), cells(THREE_PUBLIC), CORNER);
    expect([plan.below, plan.right, plan.unreadable, plan.unaligned]).toEqual([[], [], [], null]);
    const texts = plan.edits.map(({ text }) => text).filter((text) => text !== '');
    expect(texts).toEqual(['2.50', '0.50', '2.46', '0.36']);
  });

  it('another form is refused, with both numbers', () => {
    const plan = planPaste(form('公开02', { codes: ['208'] }), cells(SPENT), CORNER);
    expect([plan.edits, plan.unknown]).toEqual([[], []]);
    expect(pasteReport(plan).join()).toContain('复制的是公开03表，这里是公开02表，没有粘贴');
    expect(planPaste(form('公开03', { codes: ['208'] }), cells(SPENT), CORNER).unaligned).toBeNull();
  });

  it('a form with another number and the same title belongs here', () => {
    const renumbered = SPENT.map((row) => row.replace('公开03表', '公开07表'));
    expect(planPaste(form('公开03', { codes: ['208'] }), cells(renumbered), CORNER).unaligned).toBeNull();
  });
});

describe('附件2 copied whole', () => {
  const empty = createAnnex2(
    createReport({ id: 'r', 部门: '示例单位', 年度: 2023, 单位: '万元', pack: defaultPack() }),
  );
  const HEAD =
    '单位编码|单位名称|主管部门编码|主管部门名称|项目名称|项目类型|资金归口处室|全年预算数|全年执行数|系统查询全年执行数|预算执行率|资金管理情况得分率|成本指标得分率|产出指标得分率|效益指标得分率|满意度指标得分率|自评得分|是否有偏差项目';
  const rows = ['免费开放补助', '馆舍改造一期'].map(
    (name) =>
      `901001|示例县示范图书馆|901|示例县文化和旅游局|${name}|可执行项目|科教文化科|25.00|25.00|25.00|100%|100%|-%|100%|100%|100%|100|否`,
  );

  it('neither its title nor its head becomes a unit’s code or a project', () => {
    const block = cells([
      `项目单位自评汇总表${'|'.repeat(17)}`,
      `${'|'.repeat(17)}单位：万元`,
      HEAD,
      ...rows,
    ]);
    const { annex, left } = pasteIntoAnnex(empty, annex2Model(empty), block, CORNER);
    expect(left).toEqual([]);
    expect([annex.单位编码, annex.单位名称]).toEqual(['901001', '示例县示范图书馆']);
    expect(annex.项目.map(({ 项目名称 }) => 项目名称)).toEqual(['免费开放补助', '馆舍改造一期']);
  });
});
