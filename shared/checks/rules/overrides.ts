import type { Context } from '#shared/checks/context/context';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { ComputedCell } from '#shared/compute/cell';

export const overrideRules: readonly Rule[] = [
  {
    id: '按批复数填列',
    title: '有意按批复数填列、与公式不同的数，连同原因列出；牵涉其他表的仍须核对',
    severity: 'info',
    basis: '以财政部门的批复为准；与其他表应当相等的数不因此免于核对',
    scope: '表内',
    tellsCauses: true,
    check: ({ computed, report }) =>
      [...computed.cells.values()].flatMap((cell) =>
        cell.origin === 'stated' && cell.reason !== undefined ? [overridden(cell, cell.reason, report)] : [],
      ),
  },
];

function overridden(
  { address, value, computed, formula }: ComputedCell,
  reason: string,
  report: Context['report'],
): Breach {
  const where = whereCell(address, report);
  const [stated, expected] = [sayAmount(value, report.单位), sayAmount(computed, report.单位)];
  const others = (formula?.tables ?? []).filter((table) => table !== where.table);
  const beside = others.length === 0 ? '' : `，因此与${others.join('、')}不一致`;
  return {
    ...(others.length === 0 ? {} : { severity: 'warning' }),
    where,
    message: `${where.table} ${where.text} 按批复数填列为 ${stated}，按“${formula?.sentence ?? ''}”是 ${expected}${beside}。原因：${reason}`,
    expected,
    actual: stated,
  };
}
