import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { addExactly, type Fen, withinLimit } from '#shared/money/amount';
import { type Cell, mapTables, type Report } from '#shared/report/report';
import { type Address, address, parseAddress } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import type { Part } from './part.ts';

/**
 * The sum of the parts in each cell (分); a cell that is blank in all of them, or exceeds the range of amounts, is
 * absent.
 */
export function sumsOf(parts: readonly Pick<Part, 'computed'>[]): ReadonlyMap<Address, Fen> {
  const sums = new Map<Address, number>();
  for (const { computed } of parts) {
    for (const { address: at, value } of computed.cells.values())
      if (value !== null) sums.set(at, addExactly(sums.get(at) ?? null, value));
  }
  return new Map(
    [...sums].flatMap(([at, sum]) => {
      const amount = withinLimit(sum);
      return amount === null ? [] : [[at, amount] as const];
    }),
  );
}

/**
 * Fills a report that has the rows of all parts, so that each cell holds the sum of that cell over the parts.
 * Cells that no part entered are left to the form's formula; if the formula gives another value, the sum is
 * entered against it and the check reports it.
 */
export function fillWithSums(
  pack: TemplatePack,
  rows: Report,
  parts: readonly Part[],
): { readonly report: Report; readonly computed: Computed } {
  const sums = sumsOf(parts);
  const entered = new Map<Address, Fen>();
  const enter = (at: Address) => {
    const sum = sums.get(at);
    if (sum !== undefined) entered.set(at, sum);
  };
  for (const { computed } of parts) {
    for (const { address: at, origin } of computed.cells.values())
      if (origin === 'entered' || origin === 'stated') enter(at);
  }
  const report = withEntries(rows, entered);
  const computed = compute(pack, report);
  const differing = [...computed.cells.values()].filter(
    ({ address: at, value }) => value !== (sums.get(at) ?? null),
  );
  if (differing.length === 0) return { report, computed };
  for (const { address: at } of differing) enter(at);
  const mended = withEntries(rows, entered);
  return { report: mended, computed: compute(pack, mended) };
}

/** A report with these amounts entered; other cells are unchanged. */
export function withEntries(report: Report, entries: ReadonlyMap<Address, Fen>): Report {
  const byRow = new Map<string, Record<string, Cell>>();
  for (const [at, amount] of entries) {
    const place = parseAddress(at);
    if (place === null) throw new RangeError(`no address: ${at}`);
    const key = address(place.table, place.row, '');
    byRow.set(key, { ...byRow.get(key), [place.column]: { amount, printed: null } });
  }
  const tables = mapTables(report.tables, (id, table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const own = byRow.get(address(id, row.id, ''));
      return own === undefined ? row : { ...row, cells: { ...row.cells, ...own } };
    }),
  }));
  return { ...report, tables };
}
