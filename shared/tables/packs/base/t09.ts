// 公开09 财政拨款“三公”经费支出决算表, national variant (财政部部门决算公开样式, 2023).
import { columns } from '#shared/tables/expression';
import type { Block, TableDefinition } from '#shared/tables/grammar';
import { amounts, head, heads, numbers, tall, wide } from '#shared/tables/packs/columns';

const 出国 = '因公出国（境）费';
const 车辆 = '公务用车购置及运行维护费小计';
const 购置 = '公务用车购置费';
const 运行 = '公务用车运行维护费';
const 接待 = '公务接待费';
const ALL = ['合计', 出国, 车辆, 购置, 运行, 接待];
const HALVES = ['预算数', '决算数'];

const half = (id: string): Block => ({ id, columns: amounts(9, ...ALL), rows: { kind: 'record', row: id } });

export const t09: TableDefinition = {
  id: '公开09',
  number: '公开09表',
  title: '财政拨款“三公”经费支出决算表',
  orientation: 'landscape',
  blocks: HALVES.map(half),
  header: [
    HALVES.map((name) => wide(name, 6)),
    HALVES.flatMap(() => [...tall(2, '合计', 出国), wide('公务用车购置及运行维护费', 3), ...tall(2, 接待)]),
    HALVES.flatMap(() => [head('小计', 车辆), ...heads(购置, 运行)]),
    numbers(1, 12),
  ],
  note: '本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: HALVES.flatMap((id) => [
    { rows: { kind: 'row', row: id } as const, columns: ['合计'], expression: columns(出国, 车辆, 接待) },
    { rows: { kind: 'row', row: id } as const, columns: [车辆], expression: columns(购置, 运行) },
  ]),
};
