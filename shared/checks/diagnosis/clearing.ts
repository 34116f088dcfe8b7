import type { Context } from '#shared/checks/context/context';
import { isTail } from '#shared/checks/subjects/tail';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { type Row, tableOf } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';

/**
 * Whether a stated figure can be cleared to its formula: dependent figures follow, and fewer contradictions
 * remain. If more arise, the figure is the consequence of another error, and no correction is offered.
 */
export function canBeCleared(at: Address, context: Context): boolean {
  const place = parseAddress(at);
  const cell = context.computed.cells.get(at);
  if (place === null || cell?.origin !== 'stated' || cell.formula?.atLeast) return false;
  const table = tableOf(context.report.tables, place.table);
  const rows = table.rows.map((row): Row => {
    if (row.id !== place.row) return row;
    const { [place.column]: _, ...cells } = row.cells;
    return { ...row, cells };
  });
  const report = {
    ...context.report,
    tables: { ...context.report.tables, [place.table]: { ...table, rows } },
  };
  const cleared = compute(context.pack, report, context.computed);
  return contradictions(cleared, context) < contradictions(context.computed, context);
}

function contradictions({ cells, relations }: Computed, context: Context): number {
  let count = 0;
  for (const { origin, reason, value, computed, formula } of cells.values()) {
    if (origin !== 'stated' || reason !== undefined || formula === null) continue;
    if (!isTail((value ?? 0) - (computed ?? 0), formula.terms.length, value, context)) count++;
  }
  for (const { left, right, formula } of relations) {
    if (!isTail((left ?? 0) - (right ?? 0), formula.terms.length, left, context)) count++;
  }
  return count;
}
