import type { Context } from '#shared/checks/context/context';
import { asOne, someOf } from '#shared/checks/findings/group';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { ComputedCell } from '#shared/compute/cell';
import { addExactly, type Fen, UNUSUAL_FEN, withinLimit } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';

export const sizeRules: readonly Rule[] = [
  {
    id: '超大合计',
    title: '合计不超过软件能精确计算的 45 万亿元',
    severity: 'error',
    basis: '金额以整数分计算，超过 45 万亿元的合计不再精确，因此留空',
    scope: '表内',
    check: boundlessSums,
  },
  {
    id: '金额偏大',
    title: '超过 1000 亿元的金额请核实单位和位数',
    severity: 'info',
    basis: '多数部门没有这样大的金额，常见的原因是把元填成了万元；核实无误即可公开',
    scope: '表内',
    check: unusual,
  },
];

/** Totals that the form leaves blank because the amount would exceed the range. */
function boundlessSums({ computed, report }: Context): readonly Breach[] {
  const valueAt = (at: Address) => computed.cells.get(at)?.value ?? null;
  return [...computed.cells.values()].flatMap((cell): readonly Breach[] => {
    if (!isBoundless(cell, valueAt)) return [];
    const where = whereCell(cell.address, report);
    return [
      {
        where,
        message: `${where.table} ${where.text} 的各项之和超过 45 万亿元，算不出合计，请检查单位和位数`,
      },
    ];
  });
}

function isBoundless({ formula }: ComputedCell, valueAt: (at: Address) => Fen | null): boolean {
  if (formula === null) return false;
  let total: number | null = null;
  for (const { sign, address } of formula.terms) {
    const value = valueAt(address);
    if (value !== null) total = addExactly(total, sign * value);
  }
  return total !== null && withinLimit(total) === null;
}

/** Reports all unusual entries in one hint; totals only follow from them. */
function unusual({ computed, report }: Context): readonly Breach[] {
  const large = [...computed.cells.values()].filter(
    ({ value, origin }) => origin !== 'computed' && value !== null && Math.abs(value) > UNUSUAL_FEN,
  );
  const breaches = large.map((cell): Breach => {
    const where = whereCell(cell.address, report);
    const said = `${where.table} ${where.text} ${sayAmount(cell.value, report.单位)}`;
    return { where, message: `${said} 超过 1000 亿元，请核实单位和位数`, actual: said };
  });
  return asOne(
    breaches,
    (count, said) => `有 ${count} 个金额超过 1000 亿元，请核实单位和位数：${someOf(said)}`,
  );
}
