// 公开05 一般公共预算财政拨款支出决算表, national variant (财政部部门决算公开样式, 2023).
import { children, columns, tops } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, code, heads, numbers, subjectHeads, subjectName, wide } from '#shared/tables/packs/columns';

const USES = ['基本支出', '项目支出'];
const ALL = ['小计', ...USES];

export const t05: TableDefinition = {
  id: '公开05',
  number: '公开05表',
  title: '一般公共预算财政拨款支出决算表',
  orientation: 'portrait',
  blocks: [{ id: 'rows', columns: [code, subjectName, ...amounts(14, ...ALL)], rows: { kind: 'subjects' } }],
  header: [
    [wide('项目', 2), wide('本年支出', 3)],
    [...subjectHeads, ...heads(...ALL)],
    [wide('栏次', 2), ...numbers(1, ALL.length)],
  ],
  note: '本表反映部门本年度一般公共预算财政拨款支出情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [
    { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
    { rows: { kind: 'parents' }, columns: ALL, expression: children() },
    { rows: { kind: 'leaves' }, columns: ['小计'], expression: columns(...USES) },
  ],
};
