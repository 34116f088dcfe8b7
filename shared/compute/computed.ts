import type { Fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { type Address, address, REQUIRED_FORMS, type TableId } from '#shared/tables/address';
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

/** The forms with a figure in them. */
export function filledForms({ cells }: Computed): ReadonlySet<string> {
  const filled = new Set<string>();
  let at = '/';
  for (const { address, value } of cells.values()) {
    if (value === null || address.startsWith(at)) continue;
    at = address.slice(0, address.indexOf('/') + 1);
    filled.add(at.slice(0, -1));
  }
  return filled;
}

/**
 * The forms that count as filled in: those with a figure and, once no required form is empty, the others too. In
 * all other forms nothing was entered yet: a blank is not zero.
 */
export function toldForms(computed: Computed): ReadonlySet<string> {
  const filled = filledForms(computed);
  const all = new Set([...computed.cells.keys()].map((address) => address.slice(0, address.indexOf('/'))));
  const open = REQUIRED_FORMS.filter((form) => all.has(form) && !filled.has(form));
  return open.some((form) => form !== BASIC_FORM || !hasProjectsOnly(computed)) ? filled : all;
}

const BASIC_FORM: TableId = '公开06';

/** Whether 公开05 has only 项目支出: then 公开06 has nothing to tell. */
export function hasProjectsOnly({ cells }: Computed): boolean {
  const total = (column: string) => cells.get(address('公开05', '合计', column))?.value ?? 0;
  return total('项目支出') !== 0 && total('基本支出') === 0;
}
