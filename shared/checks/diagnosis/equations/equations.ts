import type { Material } from '#shared/checks/context/material';
import { SAME_SUBJECT } from '#shared/checks/subjects/same-subject';
import type { BoundFormula } from '#shared/compute/cell';
import type { PlannedCell } from '#shared/compute/plan';
import { tableOf } from '#shared/report/report';
import { type Address, address, type TableId } from '#shared/tables/address';

/** A sum that must be zero: its target less its terms. Cells are given by their indexes in the plan. */
export interface Equation {
  readonly target: number;
  readonly members: readonly number[];
  /** The sign of each member; +1 for the target. */
  readonly signs: readonly (1 | -1)[];
  /** The sum in an accountant's words. */
  readonly sentence: string;
  /** Whether the target may exceed its terms: then it fails only below them and determines no amount. */
  readonly atLeast: boolean;
}

/** Every sum that binds the forms and whose figures are all known. */
export function collectEquations(material: Material): readonly Equation[] {
  const { basis, relations } = material.computed;
  const { plan } = basis;
  const found: Equation[] = [];
  const add = (at: Address, formula: Pick<BoundFormula, 'terms' | 'sentence' | 'atLeast'>) => {
    const equation = equationOf(at, formula, material);
    if (equation !== null) found.push(equation);
  };
  for (const [place, cell] of plan.cells.entries()) {
    if (cell.formula !== null && binds(cell, place, material)) add(cell.address, cell.formula);
  }
  for (const { address: at, formula } of relations) if (!isOpen(at, formula, material)) add(at, formula);
  for (const { at, formula } of acrossRows(plan.cells, material)) add(at, formula);
  for (const { at, formula } of SAME_SUBJECT.flatMap((collect) => collect(material.forms))) add(at, formula);
  return found;
}

function equationOf(
  at: Address,
  {
    terms,
    sentence,
    atLeast = false,
  }: Pick<BoundFormula, 'terms' | 'sentence'> & { readonly atLeast?: boolean },
  { computed, forms, coverage }: Material,
): Equation | null {
  const { index } = computed.basis.plan;
  const target = index.get(at);
  if (target === undefined || terms.length === 0) return null;
  if (coverage !== null && !(forms.knows(at) && terms.every((term) => forms.knows(term.address))))
    return null;
  const members = [target];
  const signs: (1 | -1)[] = [1];
  for (const { address: source, sign } of terms) {
    const place = index.get(source);
    if (place === undefined) return null;
    members.push(place);
    signs.push(sign === 1 ? -1 : 1);
  }
  return { target, members, signs, sentence, atLeast };
}

/** Whether a formula binds its cell: not a minimum, not overridden, not over empty forms. */
function binds({ formula }: PlannedCell, place: number, { computed }: Material): boolean {
  const { origin, reason, value, computed: result } = computed.basis.cells.at(place);
  if (formula?.atLeast || reason !== undefined) return false;
  return !(origin === 'entered' && value !== null && result === null);
}

/** A form without figures is not compared with others; rule 缺表 reports it. */
function isOpen(at: Address, { tables }: BoundFormula, { forms }: Material): boolean {
  return [...tables, at.slice(0, '公开01'.length) as TableId].some((table) => forms.isEmpty(table));
}

interface Bound {
  readonly at: Address;
  readonly formula: Pick<BoundFormula, 'terms' | 'sentence'>;
}

/**
 * Formulas across the columns of the lowest 科目 also hold for 合计, 类 and 款, although those have other
 * formulas.
 */
function acrossRows(cells: readonly PlannedCell[], { report }: Material): readonly Bound[] {
  const patterns = new Map<TableId, Map<string, BoundFormula>>();
  const rows = new Map<TableId, Set<string>>();
  for (const { address: at, table, column, formula } of cells) {
    const row = at.slice(table.length + 1, at.length - column.length - 1);
    if (formula === null || formula.atLeast || !isAcross(formula, `${table}/${row}/`)) continue;
    const known = patterns.get(table) ?? new Map<string, BoundFormula>();
    patterns.set(table, known.set(column, formula));
    rows.set(table, (rows.get(table) ?? new Set()).add(row));
  }
  return [...patterns].flatMap(([table, columns]) =>
    tableOf(report.tables, table).rows.flatMap(({ id, block }) =>
      rows.get(table)?.has(id) || block !== 'rows'
        ? []
        : [...columns].map(([column, formula]) => ({
            at: address(table, id, column),
            formula: { sentence: formula.sentence, terms: inRow(formula, table, id) },
          })),
    ),
  );
}

function isAcross({ terms }: BoundFormula, row: string): boolean {
  return terms.length > 0 && terms.every(({ address: source }) => source.startsWith(row));
}

function inRow({ terms }: BoundFormula, table: TableId, row: string): BoundFormula['terms'] {
  return terms.map(({ sign, address: source }) => ({
    sign,
    address: address(table, row, source.slice(source.lastIndexOf('/') + 1)),
  }));
}
