// 公开07 政府性基金预算财政拨款收入支出决算表, national variant (财政部部门决算公开样式, 2023).
import { add, cell, children, columns, subtract, tops } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import {
  amounts,
  code,
  head,
  heads,
  numbers,
  subjectHeads,
  subjectName,
  tall,
  wide,
} from '#shared/tables/packs/columns';

const USES = ['基本支出', '项目支出'];
const ALL = ['年初结转和结余', '本年收入', '本年支出小计', ...USES, '年末结转和结余'];

export const t07: TableDefinition = {
  id: '公开07',
  number: '公开07表',
  title: '政府性基金预算财政拨款收入支出决算表',
  orientation: 'landscape',
  blocks: [{ id: 'rows', columns: [code, subjectName, ...amounts(14, ...ALL)], rows: { kind: 'subjects' } }],
  header: [
    [
      wide('项目', 2),
      ...tall(2, '年初结转和结余', '本年收入'),
      wide('本年支出', 3),
      ...tall(2, '年末结转和结余'),
    ],
    [...subjectHeads, head('小计', '本年支出小计'), ...heads(...USES)],
    [wide('栏次', 2), ...numbers(1, ALL.length)],
  ],
  note: '本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  emptyNote: '说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
  formulas: [
    { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
    { rows: { kind: 'parents' }, columns: ALL, expression: children() },
    { rows: { kind: 'leaves' }, columns: ['本年支出小计'], expression: columns(...USES) },
    {
      rows: { kind: 'leaves' },
      columns: ['年末结转和结余'],
      expression: subtract(
        add(cell({ column: '年初结转和结余' }), cell({ column: '本年收入' })),
        cell({ column: '本年支出小计' }),
      ),
    },
  ],
};
