import { formatExact } from '#shared/money/amount';
import { type Report, tableOf } from '#shared/report/report';
import { moveRows } from '#shared/report/rows/move-rows';
import { type Address, parseAddress } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { compute } from './compute.ts';
import type { Computed } from './computed.ts';

/** A figure that another pack's forms lack or compute differently. Amounts in the report's unit. */
export interface Misfit {
  readonly address: Address;
  /** e.g. `公开04 二十五、债务付息支出“合计”`. */
  readonly place: string;
  readonly before: string;
  /** `null`: the form has no such figure; its entry would be lost. */
  readonly after: string | null;
  readonly entered: boolean;
}

export interface Moved {
  readonly report: Report;
  readonly misfits: readonly Misfit[];
}

/** A report in another pack's forms, with every figure that does not fit. Pure. */
export function moveReport(report: Report, from: TemplatePack, to: TemplatePack): Moved {
  const moved = moveRows(report, from, to);
  const [before, after] = [compute(from, report), compute(to, moved)];
  const misfits = [...before.cells.keys()].flatMap((at) => misfitAt(at, report, before, after) ?? []);
  return { report: moved, misfits };
}

function misfitAt(at: Address, report: Report, before: Computed, after: Computed): Misfit | null {
  const value = before.cells.get(at)?.value ?? null;
  const there = after.cells.get(at);
  if (value === null || value === (there?.value ?? null) || (value === 0 && there === undefined)) return null;
  const place = parseAddress(at);
  const row =
    place === null ? undefined : tableOf(report.tables, place.table).rows.find(({ id }) => id === place.row);
  if (place === null || row === undefined) return null;
  const name = row.code === null ? row.label : `${row.code} ${row.label}`;
  return {
    address: at,
    place: `${place.table} ${name}“${place.column}”`,
    before: formatExact(value, report.单位),
    after: there === undefined ? null : formatExact(there.value, report.单位) || '空白',
    entered: (row.cells[place.column]?.amount ?? null) !== null,
  };
}
