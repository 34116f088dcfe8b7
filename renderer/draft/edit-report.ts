import { retyped } from '#shared/report/entry/retyped';
import type { Cell, Report } from '#shared/report/report';
import { RowFinder } from '#shared/report/rows/row-finder';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { parseAddress } from '#shared/tables/address';

/** What is to stand in one cell: its text as typed (sent on) and its entry (shown at once). */
export interface CellEdit {
  readonly address: string;
  readonly text: string;
  readonly cell: Cell | null;
}

/** The edits as writes; a figure that stands against its formula for a reason keeps it. */
export function toWrites(edits: readonly CellEdit[], report: Report): readonly Write[] {
  const rows = new RowFinder(report);
  return edits.flatMap(({ address, cell }): readonly Write[] => {
    const place = parseAddress(address);
    if (place === null) return [];
    const before = rows.find(place)?.cells[place.column];
    return [{ kind: 'cell', ...place, cell: retyped(before, cell?.amount ?? null) }];
  });
}

/**
 * The report as it will be once writes are saved; everything untouched keeps its identity, so that only changed rows
 * redraw. A write that no longer fits (its row was undone meanwhile) is left to the services to refuse.
 */
export function foresee(report: Report, writes: readonly Write[]): Report {
  try {
    return applyWrites(report, writes).report;
  } catch (error) {
    if (error instanceof RangeError) return report;
    throw error;
  }
}
