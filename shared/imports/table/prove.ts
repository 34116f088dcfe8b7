import { type ComputedCell, sumsOwnForm } from '#shared/compute/cell';
import { compute } from '#shared/compute/compute';
import { createReport } from '#shared/report/create';
import { makeTables, type Report, type Row } from '#shared/report/report';
import { parseAddress, type RowId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { NO_NARRATIVE } from '#shared/tables/text-grammar';
import type { ReadCell, ReadTable } from './read-table.ts';

/** The sums within a form that hold and that fail as it was read. */
export interface Proof {
  readonly held: number;
  readonly failed: number;
  /** The rows whose sums fail. */
  readonly failing: readonly RowId[];
}

/** Half of the last digit printed in 万元, in 分: a sum of n printed figures may differ by n+1 of them (尾差). */
const HALF_PRINTED = 5_000;

/** Tests a reading with the form's own sums: a right one satisfies them, a wrong one does not. */
export function prove(definition: TableDefinition, rows: ReadTable['rows']): Proof {
  const { cells } = compute(packOf(definition), reportOf(definition, rows));
  let [held, failed] = [0, 0];
  const failing = new Set<RowId>();
  for (const cell of cells.values()) {
    const gap = gapOf(cell);
    if (gap === null) continue;
    if (gap <= HALF_PRINTED * ((cell.formula?.terms.length ?? 0) + 1)) held++;
    else {
      failed++;
      failing.add(parseAddress(cell.address)?.row ?? '');
    }
  }
  return { held, failed, failing: [...failing] };
}

/** The share of the sums that hold; a half if there are none. */
export function shareHeld({ held, failed }: Pick<Proof, 'held' | 'failed'>): number {
  return held + failed === 0 ? 0.5 : held / (held + failed);
}

function gapOf(cell: ComputedCell): number | null {
  const { formula, value, computed } = cell;
  const isStatement = formula !== null && !formula.atLeast && sumsOwnForm(cell) && formula.terms.length > 0;
  return isStatement && value !== null && computed !== null ? Math.abs(value - computed) : null;
}

function packOf(definition: TableDefinition): TemplatePack {
  const { id, title } = definition;
  const head = { id, title, year: 0, source: '', inferred: [], facts: [], narrative: NO_NARRATIVE };
  return { ...head, tables: [definition], relations: [], parts: [] };
}

function reportOf(definition: TableDefinition, rows: ReadTable['rows']): Report {
  const made = rows.map(({ cells, ...row }): Row => ({ ...row, cells: amountsOf(cells) }));
  const tables = makeTables((table) => ({ printed: {}, rows: table === definition.id ? made : [] }));
  const pack = { ...packOf(definition), tables: [] };
  return { ...createReport({ id: '', 部门: '', 年度: 0, 单位: '万元', pack }), tables };
}

function amountsOf(cells: Readonly<Record<string, ReadCell>>): Row['cells'] {
  const given = Object.entries(cells).filter(([, { amount }]) => amount !== null);
  return Object.fromEntries(given.map(([column, { amount }]) => [column, { amount, printed: null }]));
}
