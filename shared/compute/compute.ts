import type { Fen } from '#shared/money/amount';
import { type Report, type Row, tableIds, tableOf } from '#shared/report/report';
import { address, type TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import type { ComputedCell } from './cell.ts';
import { CellMap } from './cell-map.ts';
import type { Basis, Computed, RelationResult } from './computed.ts';
import { evaluate, sumSources, sumTerms } from './evaluate.ts';
import { amountColumns, type Plan, type PlannedCell, planOf, sameForms } from './plan.ts';

export { amountColumns };

/**
 * Computes every cell of every form from the entries (分). A figure that the document states against its formula
 * is kept and used further; the formula's own result is returned with it. Pure: `before`, the computation of an
 * earlier state, only makes it faster, and cells with equal results are the same objects. Throws only if a pack's
 * formulas run in a circle.
 */
export function compute(pack: TemplatePack, report: Report, before?: Computed): Computed {
  return before !== undefined && fits(before.basis, pack, report)
    ? recompute(before.basis, report)
    : computeAll(planOf(pack, report), report);
}

function fits({ plan, report: old }: Basis, pack: TemplatePack, report: Report): boolean {
  return plan.pack === pack && sameForms(old.tables, report.tables);
}

function computeAll(plan: Plan, report: Report): Computed {
  const filled = new Map(
    tableIds(report.tables).map((id) => [id, countEntries(tableOf(report.tables, id).rows)]),
  );
  const cells: ComputedCell[] = [];
  const valueAt = (place: number) => cells[place]?.value ?? null;
  for (const cell of plan.cells) cells.push(computeCell(cell, report, filled, valueAt));
  return finish({ plan, report, filled, cells: CellMap.of(plan.index, cells) });
}

/** Computes only the cells that depend on changed entries. */
function recompute(basis: Basis, report: Report): Computed {
  const { plan } = basis;
  const { touched, filled } = changesSince(basis, report);
  const begun = [...filled.keys()].some((id) => isEmpty(filled, id) !== isEmpty(basis.filled, id));
  if (begun) return computeAll(plan, report);
  const changed = new Map<number, ComputedCell>();
  const valueAt = (place: number) => (changed.get(place) ?? basis.cells.at(place)).value;
  for (const place of withDependents(plan, touched)) {
    const cell = plan.cells[place];
    if (cell === undefined) continue;
    const found = computeCell(cell, report, filled, valueAt);
    if (!sameCell(found, basis.cells.at(place))) changed.set(place, found);
  }
  return finish({ plan, report, filled, cells: basis.cells.with(changed) });
}

/** The indexes of cells with another entry, and the number of figures in each form now. */
function changesSince(
  basis: Basis,
  report: Report,
): { readonly touched: Set<number>; readonly filled: ReadonlyMap<TableId, number> } {
  const filled = new Map(basis.filled);
  const touched = new Set<number>();
  for (const id of filled.keys()) {
    const [rows, old] = [tableOf(report.tables, id).rows, tableOf(basis.report.tables, id).rows];
    for (let index = 0; rows !== old && index < rows.length; index++) {
      const [row, before] = [rows[index], old[index]];
      if (row === undefined || before === undefined || row === before) continue;
      filled.set(id, (filled.get(id) ?? 0) + countEntries([row]) - countEntries([before]));
      for (const column of Object.keys({ ...before.cells, ...row.cells })) {
        const place = basis.plan.index.get(address(id, row.id, column));
        if (place !== undefined && row.cells[column] !== before.cells[column]) touched.add(place);
      }
    }
  }
  return { touched, filled };
}

/** The given cells and all their dependents, in order of computation. */
function withDependents(plan: Plan, touched: Set<number>): readonly number[] {
  for (const place of touched) {
    for (const dependent of plan.cells[place]?.dependents ?? []) touched.add(dependent);
  }
  return [...touched].sort((a, b) => a - b);
}

function computeCell(
  cell: PlannedCell,
  report: Report,
  filled: ReadonlyMap<TableId, number>,
  valueAt: (place: number) => Fen | null,
): ComputedCell {
  const entry = tableOf(report.tables, cell.table).rows[cell.row]?.cells[cell.column];
  const { foreign } = cell;
  const applies = foreign.length === 0 || foreign.some((table) => !isEmpty(filled, table));
  return evaluate(cell, entry, sumSources(cell, valueAt), applies);
}

function finish(basis: Basis): Computed {
  const { cells, plan } = basis;
  const relations = plan.relations.map(({ relation, address: at, formula }): RelationResult => {
    const left = cells.get(at)?.value ?? null;
    const right = sumTerms(formula, (source) => cells.get(source)?.value ?? null);
    return { relation, address: at, left, right, formula };
  });
  return { cells, relations, basis };
}

function countEntries(rows: readonly Row[]): number {
  let count = 0;
  for (const { cells } of rows) {
    for (const column in cells) if (cells[column]?.amount != null) count++;
  }
  return count;
}

function isEmpty(filled: ReadonlyMap<TableId, number>, table: TableId): boolean {
  return (filled.get(table) ?? 0) === 0;
}

function sameCell(a: ComputedCell, b: ComputedCell): boolean {
  return a.value === b.value && a.origin === b.origin && a.computed === b.computed && a.reason === b.reason;
}
