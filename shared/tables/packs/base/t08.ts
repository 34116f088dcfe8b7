// 公开08 国有资本经营预算财政拨款支出决算表, national variant (财政部部门决算公开样式, 2023).
import { children, columns, tops } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, code, head, heads, numbers, subjectName, wide } from '#shared/tables/packs/columns';

const USES = ['基本支出', '项目支出'];
const ALL = ['合计', ...USES];

export const t08: TableDefinition = {
  id: '公开08',
  number: '公开08表',
  title: '国有资本经营预算财政拨款支出决算表',
  orientation: 'portrait',
  blocks: [{ id: 'rows', columns: [code, subjectName, ...amounts(14, ...ALL)], rows: { kind: 'subjects' } }],
  header: [
    [wide('项目', 2), wide('本年支出', 3)],
    [head('科目代码', code.id), ...heads(subjectName.id, ...ALL)],
    [wide('栏次', 2), ...numbers(1, ALL.length)],
  ],
  note: '本表反映部门本年度国有资本经营预算财政拨款支出情况。',
  emptyNote: '说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。',
  formulas: [
    { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
    { rows: { kind: 'parents' }, columns: ALL, expression: children() },
    { rows: { kind: 'leaves' }, columns: ['合计'], expression: columns(...USES) },
  ],
};
