import type { BoundFormula, Computed, ComputedCell } from '../compute/computed.ts';
import { type Fen, fen, formatAmount, type MoneyUnit } from '../money/amount.ts';
import type { Report } from '../report/report.ts';
import { type Address, parseAddress } from '../tables/address.ts';
import type { TemplatePack } from '../tables/grammar.ts';
import type { Finding, Severity, Where } from './finding.ts';
import { isRounding } from './tolerance.ts';

/** Every figure that contradicts its formula, and every pair of figures that should be equal and is not. */
export function runChecks(pack: TemplatePack, report: Report, computed: Computed): readonly Finding[] {
  const order = new Map(pack.tables.map((table, index) => [table.id as string, index]));
  const findings = [...statedOtherwise(report, computed), ...brokenRelations(report, computed)];
  return findings.sort(
    (a, b) => (order.get(a.where.table ?? '') ?? 0) - (order.get(b.where.table ?? '') ?? 0),
  );
}

function statedOtherwise(report: Report, computed: Computed): Finding[] {
  return [...computed.cells.values()]
    .filter((cell) => cell.origin === 'stated')
    .map((cell) => differing('formula', cell, cell.computed, cell.formula, report));
}

function brokenRelations(report: Report, computed: Computed): Finding[] {
  return computed.relations
    .filter(({ left, right }) => left !== right && left !== null && right !== null)
    .map(({ relation, address, left, right, formula }) =>
      differing(relation.id, { address, value: left }, right, formula, report),
    );
}

function differing(
  rule: string,
  cell: Pick<ComputedCell, 'address' | 'value'>,
  expected: Fen | null,
  formula: BoundFormula | null,
  report: Report,
): Finding {
  const where = locate(cell.address, report);
  const difference = fen((cell.value ?? 0) - (expected ?? 0));
  const severity = severityOf(difference, formula, report.单位);
  const said = `${show(cell.value, report.单位)}，按“${formula?.sentence ?? ''}”应为${show(expected, report.单位)}`;
  return {
    rule,
    severity,
    where,
    message: `${where.table} ${where.text} 填列为${said}${severity === 'info' ? '（四舍五入尾差）' : `，相差 ${formatAmount(difference, report.单位)}`}`,
    expected: expected === null ? null : formatAmount(expected, report.单位),
    actual: cell.value === null ? null : formatAmount(cell.value, report.单位),
  };
}

function severityOf(difference: Fen, formula: BoundFormula | null, unit: MoneyUnit): Severity {
  if (unit === '万元' && isRounding(difference, formula?.terms.length ?? 1)) return 'info';
  return 'error';
}

function show(amount: Fen | null, unit: MoneyUnit): string {
  return amount === null ? '空白' : ` ${formatAmount(amount, unit)} ${unit}`;
}

function locate(address: Address, report: Report): Where {
  const place = parseAddress(address);
  if (place === null) return { address };
  const row = report.tables[place.table].rows.find((each) => each.id === place.row);
  const name = row?.code ? `${row.code} ${row.label}` : (row?.label ?? place.row);
  return {
    table: place.table,
    row: place.row,
    column: place.column,
    text: `${name}“${place.column}”`,
    address,
  };
}
