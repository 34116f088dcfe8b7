// 公开06 一般公共预算财政拨款基本支出决算明细表, national variant (财政部部门决算公开样式, 2023).
import { children, tops } from '#shared/tables/expression';
import type { Block, Subject, TableDefinition } from '#shared/tables/grammar';
import { amounts, heads } from '#shared/tables/packs/columns';
import { CAPITAL, GOODS, PERSONNEL } from './economic.ts';

const 决算数 = ['决算数'];

const block = (id: string, subjects: readonly Subject[]): Block => ({
  id,
  columns: [
    { id: '经济分类科目编码', role: 'code', width: 8 },
    { id: '科目名称', role: 'label', width: 22 },
    ...amounts(10, '决算数'),
  ],
  rows: { kind: 'economic', subjects },
});

const HEADS = heads('经济分类科目编码', '科目名称', '决算数');

export const t06: TableDefinition = {
  id: '公开06',
  number: '公开06表',
  title: '一般公共预算财政拨款基本支出决算明细表',
  orientation: 'landscape',
  blocks: [block('左', PERSONNEL), block('中', GOODS), block('右', CAPITAL)],
  header: [[...HEADS, ...HEADS, ...HEADS]],
  note: '本表反映部门本年度一般公共预算财政拨款基本支出明细情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [
    { rows: { kind: 'parents' }, columns: 决算数, expression: children() },
    { rows: { kind: 'row', row: '人员经费合计' }, columns: 决算数, expression: tops('301', '303') },
    {
      rows: { kind: 'row', row: '公用经费合计' },
      columns: 决算数,
      expression: tops('302', '307', '310', '312', '313', '399'),
    },
  ],
  footer: [
    { label: '人员经费合计', labelSpan: 2, row: '人员经费合计', column: '决算数' },
    { label: '公用经费合计', labelSpan: 5, row: '公用经费合计', column: '决算数' },
  ],
};
