import { type Report, type Row, tableIds, tableOf } from '#shared/report/report';
import { type Address, address, parseAddress, type TableId } from '#shared/tables/address';
import type { Relation, TableDefinition, TemplatePack } from '#shared/tables/grammar';
import type { BoundFormula, ComputedCell } from './cell.ts';
import { bind } from './formulas/bind.ts';
import { bindFormulas } from './formulas/bind-formulas.ts';
import { shapesOf } from './formulas/shapes.ts';

/** The part of a computation that depends only on the rows, not on figures. */
export interface Plan {
  readonly pack: TemplatePack;
  /** The forms it was made for, and fits while only their figures change. */
  readonly tables: Report['tables'];
  /** Every cell, after those it is computed from. */
  readonly cells: readonly PlannedCell[];
  readonly index: ReadonlyMap<Address, number>;
  readonly relations: readonly PlannedRelation[];
}

export interface PlannedCell {
  readonly address: Address;
  readonly table: TableId;
  /** Index of the row in its table. */
  readonly row: number;
  readonly column: string;
  readonly formula: BoundFormula | null;
  /** The formula's sources, by their indexes in `cells`. */
  readonly sources: readonly number[];
  /** Other forms that it reads: it has no effect while those are empty. */
  readonly foreign: readonly TableId[];
  /** The cells computed from this one, by index. */
  readonly dependents: readonly number[];
  /** The cell with nothing entered and nothing computed. */
  readonly blank: ComputedCell;
}

export interface PlannedRelation {
  readonly relation: Relation;
  readonly address: Address;
  readonly formula: BoundFormula;
}

/** Columns in which a row can hold a figure. */
export function amountColumns(blocks: TableDefinition['blocks'], row: Row): readonly string[] {
  const block = blocks.find((each) => each.id === row.block) ?? blocks[0];
  return block?.columns.filter((column) => column.role === 'amount').map((column) => column.id) ?? [];
}

/**
 * The last plan made for each pack. Not behind a `WeakRef`: all targets of those live until the job ends, and one job
 * can compute many reports.
 */
const lastPlans = new WeakMap<TemplatePack, Plan>();

/**
 * Binds every formula of a pack to a report's rows; returns the pack's last plan if the rows are the same. Throws
 * RangeError if formulas run in a circle.
 */
export function planOf(pack: TemplatePack, report: Report): Plan {
  const last = lastPlans.get(pack);
  if (last !== undefined && sameForms(last.tables, report.tables)) return last;
  const plan = makePlan(pack, report);
  lastPlans.set(pack, plan);
  return plan;
}

function makePlan(pack: TemplatePack, report: Report): Plan {
  const shapes = shapesOf(pack, report);
  const planning = new Planning(report, bindFormulas(shapes));
  for (const { id, blocks } of pack.tables) {
    for (const row of tableOf(report.tables, id).rows) {
      for (const column of amountColumns(blocks, row)) planning.place(address(id, row.id, column));
    }
  }
  const relations = pack.relations.map((relation) => {
    const { left, right } = relation;
    return {
      relation,
      address: address(left.table, left.row, left.column),
      formula: bind(right, left, shapes),
    };
  });
  return { pack, tables: report.tables, cells: planning.cells, index: planning.index, relations };
}

interface Growing extends PlannedCell {
  readonly dependents: number[];
}

class Planning {
  readonly cells: Growing[] = [];
  readonly index = new Map<Address, number>();
  readonly #open = new Set<Address>();
  readonly #formulas: ReadonlyMap<Address, BoundFormula>;
  readonly #rows: ReadonlyMap<TableId, ReadonlyMap<string, number>>;

  constructor(report: Report, formulas: ReadonlyMap<Address, BoundFormula>) {
    this.#formulas = formulas;
    const tables = Object.entries(report.tables) as [TableId, Report['tables'][TableId]][];
    this.#rows = new Map(
      tables.map(([id, { rows }]) => [id, new Map(rows.map((row, position) => [row.id, position]))]),
    );
  }

  /** Puts a cell after its sources, unless it is already there; returns its index. */
  place(at: Address): number {
    const known = this.index.get(at);
    if (known !== undefined) return known;
    if (this.#open.has(at)) throw new RangeError(`formulas run in a circle at ${at}`);
    this.#open.add(at);
    const formula = this.#formulas.get(at) ?? null;
    const sources = formula === null ? [] : formula.terms.map((term) => this.place(term.address));
    this.#open.delete(at);
    const place = this.cells.length;
    this.index.set(at, place);
    this.cells.push(this.#cell(at, formula, sources));
    for (const source of sources) this.cells[source]?.dependents.push(place);
    return place;
  }

  #cell(at: Address, formula: BoundFormula | null, sources: readonly number[]): Growing {
    const place = parseAddress(at);
    if (place === null) throw new RangeError(`no address: ${at}`);
    const { table, row, column } = place;
    return {
      address: at,
      table,
      row: this.#rows.get(table)?.get(row) ?? -1,
      column,
      formula,
      sources,
      foreign: formula?.tables.filter((each) => each !== table) ?? [],
      dependents: [],
      blank: { address: at, value: null, origin: 'blank', computed: null, formula },
    };
  }
}

/** Whether the forms of two reports differ only in figures. */
export function sameForms(a: Report['tables'], b: Report['tables']): boolean {
  const ids = tableIds(b);
  return (
    ids.length === tableIds(a).length && ids.every((id) => sameRows(tableOf(a, id).rows, tableOf(b, id).rows))
  );
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    const [one, other] = [a[index], b[index]];
    if (one === other) continue;
    if (one === undefined || other === undefined || !sameHead(one, other)) return false;
  }
  return true;
}

function sameHead(a: Row, b: Row): boolean {
  return a.id === b.id && a.code === b.code && a.label === b.label && a.block === b.block;
}
