import { type Fen, fen } from '../money/amount.ts';
import type { Cell, Report, Row } from '../report/report.ts';
import { type Address, address, parseAddress, type TableId } from '../tables/address.ts';
import type { TableDefinition, TemplatePack } from '../tables/grammar.ts';
import { bind, type Shapes, shapesOf } from './bind.ts';
import type { BoundFormula, Computed, ComputedCell, RelationResult } from './computed.ts';
import { bindFormulas } from './rules.ts';

/**
 * Computes every cell of every form from what was entered (分). A figure that the document states against its
 * formula is kept and used further; the formula's own result stands beside it. Pure; throws only where a
 * pack's formulas run in a circle.
 */
export function compute(pack: TemplatePack, report: Report): Computed {
  const shapes = shapesOf(pack, report);
  const evaluation = new Evaluation(shapes, bindFormulas(shapes));
  for (const { id, blocks } of pack.tables) {
    for (const row of report.tables[id].rows) {
      for (const column of amountColumns(blocks, row))
        evaluation.cell(address(id, row.id, column), row.cells[column]);
    }
  }
  return { cells: evaluation.cells, relations: relate(pack, shapes, evaluation.cells) };
}

/** Columns in which a row can hold a figure. */
export function amountColumns(blocks: TableDefinition['blocks'], row: Row): readonly string[] {
  const block = blocks.find((each) => each.id === row.block) ?? blocks[0];
  return block?.columns.filter((column) => column.role === 'amount').map((column) => column.id) ?? [];
}

class Evaluation {
  readonly cells = new Map<Address, ComputedCell>();
  readonly #open = new Set<Address>();
  readonly #tablesWithEntries: ReadonlySet<TableId>;
  readonly #shapes: Shapes;
  readonly #formulas: ReadonlyMap<Address, BoundFormula>;

  constructor(shapes: Shapes, formulas: ReadonlyMap<Address, BoundFormula>) {
    this.#shapes = shapes;
    this.#formulas = formulas;
    this.#tablesWithEntries = tablesWithEntries(shapes);
  }

  cell(at: Address, entry: Cell | undefined): ComputedCell {
    const known = this.cells.get(at);
    if (known !== undefined) return known;
    const formula = this.#formulas.get(at) ?? null;
    const made = formula === null ? entered(at, entry, null) : this.#withFormula(at, entry, formula);
    this.cells.set(at, made);
    return made;
  }

  #withFormula(at: Address, entry: Cell | undefined, formula: BoundFormula): ComputedCell {
    if (this.#open.has(at)) throw new RangeError(`formulas run in a circle at ${at}`);
    this.#open.add(at);
    const computed = sumTerms(formula, (source) => this.#value(source));
    this.#open.delete(at);
    if (computed === null && (formula.atLeast || !this.#applies(at, formula)))
      return entered(at, entry, formula);
    if (formula.atLeast && reaches(entry, computed)) return { ...entered(at, entry, formula), computed };
    if (entry === undefined || entry.amount === computed) {
      return {
        address: at,
        value: computed,
        origin: computed === null ? 'blank' : 'computed',
        computed,
        formula,
      };
    }
    return { address: at, value: entry.amount, origin: 'stated', computed, formula };
  }

  #value(source: Address): Fen | null {
    const known = this.cells.get(source);
    if (known !== undefined) return known.value;
    const place = parseAddress(source);
    const row = place === null ? undefined : this.#shapes.get(place.table)?.rows.get(place.row);
    return this.cell(source, place === null ? undefined : row?.cells[place.column]).value;
  }

  /** A formula over other forms says nothing while those forms are empty. */
  #applies(at: Address, formula: BoundFormula): boolean {
    const foreign = formula.tables.filter((table) => !at.startsWith(`${table}/`));
    return foreign.length === 0 || foreign.some((table) => this.#tablesWithEntries.has(table));
  }
}

function entered(at: Address, entry: Cell | undefined, formula: BoundFormula | null): ComputedCell {
  const value = entry?.amount ?? null;
  return { address: at, value, origin: value === null ? 'blank' : 'entered', computed: null, formula };
}

/** Whether an entry of its own says more than the least that the formula allows; blank says zero. */
function reaches(entry: Cell | undefined, least: Fen | null): entry is Cell {
  return entry !== undefined && entry.amount !== least && (entry.amount ?? 0) >= (least ?? 0);
}

function sumTerms(formula: BoundFormula, amountAt: (source: Address) => Fen | null): Fen | null {
  let total: number | null = null;
  for (const { sign, address: source } of formula.terms) {
    const value = amountAt(source);
    if (value !== null) total = (total ?? 0) + sign * value;
  }
  return total === null ? null : fen(total);
}

function tablesWithEntries(shapes: Shapes): ReadonlySet<TableId> {
  const found = new Set<TableId>();
  for (const [table, { rows }] of shapes) {
    const filled = [...rows.values()].some((row) =>
      Object.values(row.cells).some((cell) => cell.amount !== null),
    );
    if (filled) found.add(table);
  }
  return found;
}

function relate(
  pack: TemplatePack,
  shapes: Shapes,
  cells: ReadonlyMap<Address, ComputedCell>,
): readonly RelationResult[] {
  const amountAt = (source: Address): Fen | null => cells.get(source)?.value ?? null;
  return pack.relations.map((relation) => {
    const { left } = relation;
    const formula = bind(relation.right, left, shapes);
    const at = address(left.table, left.row, left.column);
    return { relation, address: at, left: amountAt(at), right: sumTerms(formula, amountAt), formula };
  });
}
