// 公开02 收入决算表, national variant (财政部部门决算公开样式, 2023).
import { children, columns, tops } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, code, numbers, subjectHeads, subjectName, tall, wide } from '#shared/tables/packs/columns';

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const ALL = ['本年收入合计', ...SOURCES];

export const t02: TableDefinition = {
  id: '公开02',
  number: '公开02表',
  title: '收入决算表',
  orientation: 'landscape',
  blocks: [{ id: 'rows', columns: [code, subjectName, ...amounts(13, ...ALL)], rows: { kind: 'subjects' } }],
  header: [[wide('项目', 2), ...tall(2, ...ALL)], subjectHeads, [wide('栏次', 2), ...numbers(1, ALL.length)]],
  note: '本表反映部门本年度取得的各项收入情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [
    { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
    { rows: { kind: 'parents' }, columns: ALL, expression: children() },
    { rows: { kind: 'leaves' }, columns: ['本年收入合计'], expression: columns(...SOURCES) },
  ],
};
