// 公开03 支出决算表, national variant (财政部部门决算公开样式, 2023).
import { add, cell, children, columns, tops } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, code, numbers, subjectHeads, subjectName, tall, wide } from '#shared/tables/packs/columns';

const USES = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const ALL = ['本年支出合计', ...USES];

export const t03: TableDefinition = {
  id: '公开03',
  number: '公开03表',
  title: '支出决算表',
  orientation: 'landscape',
  blocks: [{ id: 'rows', columns: [code, subjectName, ...amounts(14, ...ALL)], rows: { kind: 'subjects' } }],
  header: [[wide('项目', 2), ...tall(2, ...ALL)], subjectHeads, [wide('栏次', 2), ...numbers(1, ALL.length)]],
  note: '本表反映部门本年度各项支出情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [
    { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
    { rows: { kind: 'parents' }, columns: ALL, expression: children() },
    { rows: { kind: 'leaves' }, columns: ['本年支出合计'], expression: columns(...USES) },
    {
      rows: { kind: 'leaves' },
      columns: ['基本支出', '项目支出'],
      expression: add(cell({ table: '公开05' }), cell({ table: '公开07' }), cell({ table: '公开08' })),
      atLeast: true,
    },
  ],
};
