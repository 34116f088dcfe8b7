import type { Fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import type { Address, TableId } from '#shared/tables/address';
import type { Relation } from '#shared/tables/grammar';
import type { BoundFormula, ComputedCell } from './cell.ts';
import type { CellMap } from './cell-map.ts';
import type { Plan } from './plan.ts';

export interface RelationResult {
  readonly relation: Relation;
  readonly address: Address;
  readonly left: Fen | null;
  readonly right: Fen | null;
  readonly formula: BoundFormula;
}

export interface Computed {
  readonly cells: ReadonlyMap<Address, ComputedCell>;
  readonly relations: readonly RelationResult[];
  /** The state from which the next computation, after an edit, starts. */
  readonly basis: Basis;
}

export interface Basis {
  readonly plan: Plan;
  readonly report: Report;
  /** The number of figures entered in each form. */
  readonly filled: ReadonlyMap<TableId, number>;
  readonly cells: CellMap;
}

/** Whether no cell of a form has a value. */
export function hasNoFigure(table: TableId, { basis }: Computed): boolean {
  return basis.plan.cells.every(
    (cell, place) => cell.table !== table || basis.cells.at(place).value === null,
  );
}
