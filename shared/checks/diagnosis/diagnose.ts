import type { Context } from '#shared/checks/context/context';
import {
  type Cause,
  type Diagnosis,
  type FailedSum,
  NO_DIAGNOSIS,
  type WrongFigure,
} from '#shared/checks/context/diagnosis';
import type { Material } from '#shared/checks/context/material';
import { type Fen, fen, MAX_FEN } from '#shared/money/amount';
import { tableOf } from '#shared/report/report';
import type { Address, TableId } from '#shared/tables/address';
import { findDisplacedRows } from './causes/displaced-rows.ts';
import { explain } from './causes/explain.ts';
import type { Explanation } from './causes/explanation.ts';
import { findRecoded, recode } from './causes/recoded.ts';
import { findScaledTables, type ScaledTable } from './causes/scaled-tables.ts';
import { findSlippedRows } from './causes/slipped-rows.ts';
import { Board, type Changes } from './equations/board.ts';
import { mayContradict } from './equations/contradicts.ts';
import type { Equation } from './equations/equations.ts';
import { withFigures, withReport } from './equations/repaired.ts';
import { supportOf } from './equations/support.ts';

/** A diagnosis, and the report with the causes corrected. */
export interface Diagnosed {
  readonly diagnosis: Diagnosis;
  /** `null` if nothing was found. */
  readonly repaired: Material | null;
}

/** The number of figures contradicted by texts that may have one cause even though the sums hold. */
const FEWEST_DENIED = 3;

/**
 * Finds the fewest causes that explain all contradictions among the forms: wrong codes, shifted amounts,
 * swapped rows, wrong figures. The report is not changed.
 */
export function diagnose(context: Context): Diagnosed {
  if (!isJudgeable(context)) return { diagnosis: NO_DIAGNOSIS, repaired: null };
  const recoded = findRecoded(context);
  const isDenied = supportOf(context, context.claims).denied.length >= FEWEST_DENIED;
  if (recoded.length === 0 && !isDenied && !mayContradict(context))
    return { diagnosis: NO_DIAGNOSIS, repaired: null };
  const coded = recoded.length === 0 ? context : withReport(context, recode(context.report, recoded));
  const board = new Board(coded);
  if (board.failing().length === 0 && !isDenied && recoded.length === 0)
    return { diagnosis: NO_DIAGNOSIS, repaired: null };
  const scaled = findScaledTables(board, supportOf(coded, context.claims));
  const even = withTables(board, scaled);
  const slipped = findSlippedRows(even);
  const straight = withTables(even, slipped);
  const tangled = tangledTables(straight);
  const figures = explainFigures(straight.without(tangled), context);
  const causes: readonly Cause[] = [
    ...recoded.map((each) => ({ kind: 'code' as const, ...each })),
    ...scaled.map(({ table, unit }) => ({ kind: 'unit' as const, table, unit })),
    ...slipped.map(({ table, by, from, to }) => ({ kind: 'slip' as const, table, by, from, to })),
    ...figures.causes,
  ];
  const repaired =
    figures.right.size === 0 ? straight.material : withFigures(straight.material, figures.right);
  return {
    diagnosis: { causes, suspects: figures.suspects, disordered: disorderedTables(straight, tangled) },
    repaired: causes.length === 0 ? null : repaired,
  };
}

/** A correction adds up several amounts: beyond this, the result might exceed the range of amounts. */
const MOST_JUDGED = MAX_FEN / 8;

function isJudgeable({ computed }: Context): boolean {
  return [...computed.cells.values()].every(({ value }) => Math.abs(value ?? 0) <= MOST_JUDGED);
}

/** A form is in disorder if this many of its sums, and this share of them, fail with no explanation. */
const MANY = 4;
const SHARE = 0.2;
/** With this many failures no few figures can be the cause: any explanation would be chance. */
const TANGLED_MANY = 14;
const TANGLED_SHARE = 0.25;

function disorderedTables(board: Board, tangled: ReadonlySet<TableId>): ReadonlySet<TableId> {
  return new Set([...tangled, ...tablesFailing(board, MANY, SHARE)]);
}

function tangledTables(board: Board): ReadonlySet<TableId> {
  const { forms } = board.material;
  const displaced = tablesFailing(board, MANY, SHARE).filter(
    (table) => findDisplacedRows(table, forms) !== null,
  );
  return new Set([...tablesFailing(board, TANGLED_MANY, TANGLED_SHARE), ...displaced]);
}

/** Forms with at least this many failing sums, and at least this share of those with figures. */
function tablesFailing(board: Board, many: number, share: number): readonly TableId[] {
  const { cells } = board.material.computed.basis.plan;
  const counts = new Map<TableId, { all: number; failing: number }>();
  const failing = new Set(board.failing());
  for (const equation of board.equations) {
    const table = cells[equation.target]?.table;
    if (table === undefined || !equation.members.every((place) => cells[place]?.table === table)) continue;
    const count = counts.get(table) ?? { all: 0, failing: 0 };
    counts.set(table, count);
    if (equation.members.some((place) => board.value(place))) count.all++;
    if (failing.has(equation)) count.failing++;
  }
  const found = [...counts].filter(([, { all, failing: open }]) => open >= many && open >= all * share);
  return found.map(([table]) => table);
}

/** The board of a report with the rows of some forms corrected. */
function withTables(board: Board, found: readonly Pick<ScaledTable, 'table' | 'rows'>[]): Board {
  if (found.length === 0) return board;
  const { report, computed } = board.material;
  const tables = { ...report.tables };
  for (const { table, rows } of found) tables[table] = { ...tableOf(tables, table), rows };
  return new Board(withReport(board.material, { ...report, tables }, computed));
}

interface ExplainedFigures {
  readonly causes: readonly Cause[];
  readonly suspects: Diagnosis['suspects'];
  /** The right values of the wrong cells, by index. */
  readonly right: ReadonlyMap<number, Fen>;
}

function explainFigures(board: Board, { claims }: Context): ExplainedFigures {
  const { cells } = board.material.computed.basis.plan;
  const at = (place: number) => cells[place]?.address as Address;
  const printed = board.material.computed.basis.cells;
  const { explanations, open } = explain(board, supportOf(board.material, claims));
  const right = new Map<number, Fen>();
  for (const { changes } of explanations) {
    for (const [place, change] of changes) {
      right.set(place, fen((right.get(place) ?? printed.at(place).value ?? 0) + change));
    }
  }
  const figuresOf = (changes: Changes): readonly WrongFigure[] =>
    [...changes].map(([place, change]) => {
      const wrong = printed.at(place).value;
      return { address: at(place), wrong, right: right.get(place) ?? fen((wrong ?? 0) + change) };
    });
  const sumsOf = (fixed: readonly Equation[]): readonly FailedSum[] =>
    fixed.map(({ target, sentence }) => ({ target: at(target), sentence }));
  const causeOf = (explanation: Explanation): Cause => {
    const sums = sumsOf(explanation.fixed);
    if (explanation.kind === 'swap') {
      const { table, rows, others } = explanation;
      return { kind: 'swap', table, rows, others, sums };
    }
    const others = explanation.others.flatMap(figuresOf);
    return { kind: 'figures', figures: figuresOf(explanation.changes), others, sums };
  };
  const suspects = open.flatMap(({ fixed, changes, others }) =>
    fixed.map(
      ({ target }) => [at(target), [changes, ...others].flatMap((each) => [...each.keys()].map(at))] as const,
    ),
  );
  return { causes: explanations.map(causeOf), suspects: new Map(suspects), right };
}
