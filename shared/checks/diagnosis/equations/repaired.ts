import type { Material } from '#shared/checks/context/material';
import { formFigures } from '#shared/claims/form-figures';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import type { Fen } from '#shared/money/amount';
import { type Report, type Row, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';

/** The material with another report. */
export function withReport(material: Material, report: Report, before?: Computed): Material {
  const computed = compute(material.pack, report, before);
  return { ...material, report, computed, forms: formFigures(report, computed, material.coverage) };
}

/**
 * The material with corrected cells; the board has the changes applied and still shows the printed values.
 */
export function withFigures(material: Material, right: ReadonlyMap<number, Fen>): Material {
  const { plan } = material.computed.basis;
  const tables = { ...material.report.tables };
  for (const [place, amount] of right) {
    const at = parseAddress(plan.cells[place]?.address ?? '');
    if (at === null) continue;
    const rows = tableOf(tables, at.table).rows.map((row): Row => {
      if (row.id !== at.row) return row;
      return { ...row, cells: { ...row.cells, [at.column]: { amount, printed: null } } };
    });
    tables[at.table] = { ...tableOf(tables, at.table), rows };
  }
  return withReport(material, { ...material.report, tables }, material.computed);
}
