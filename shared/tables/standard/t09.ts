// 公开09 财政拨款“三公”经费支出决算表.
import { columns } from '#shared/tables/expression';
import type { FormulaRule } from '#shared/tables/grammar';

const 出国 = '因公出国（境）费';
const 车辆 = '公务用车购置及运行维护费小计';
const 购置 = '公务用车购置费';
const 运行 = '公务用车运行维护费';
const 接待 = '公务接待费';

export const t09: readonly FormulaRule[] = ['预算数', '决算数'].flatMap((id) => [
  { rows: { kind: 'row', row: id } as const, columns: ['合计'], expression: columns(出国, 车辆, 接待) },
  { rows: { kind: 'row', row: id } as const, columns: [车辆], expression: columns(购置, 运行) },
]);
