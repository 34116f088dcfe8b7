import { formatExact } from '#shared/money/amount';
import { type Report, type Row, tableIds, tableOf, wordsIn } from '#shared/report/report';
import { moveRows } from '#shared/report/rows/move-rows';
import { type Address, address, parseAddress, type TableId } from '#shared/tables/address';
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
  return { report: moved, misfits: [...misfits, ...lostWords(report, moved)] };
}

/** Words of free forms that the other pack has no place for. */
function lostWords(report: Report, moved: Report): readonly Misfit[] {
  return tableIds(report.tables).flatMap((id) => {
    const kept = new Map(tableOf(moved.tables, id).rows.map((row) => [row.id, row]));
    return tableOf(report.tables, id).rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]): readonly Misfit[] => {
        const words = wordsIn(cell);
        if (words === '' || wordsIn(kept.get(row.id)?.cells[column]) === words) return [];
        return [
          {
            address: address(id, row.id, column),
            place: placeOf(id, row, column),
            before: words,
            after: null,
            entered: true,
          },
        ];
      }),
    );
  });
}

function placeOf(table: TableId, { code, label }: Row, column: string): string {
  return `${table} ${code === null ? label : `${code} ${label}`}“${column}”`;
}

function misfitAt(at: Address, report: Report, before: Computed, after: Computed): Misfit | null {
  const value = before.cells.get(at)?.value ?? null;
  const there = after.cells.get(at);
  if (value === null || value === (there?.value ?? null) || (value === 0 && there === undefined)) return null;
  const place = parseAddress(at);
  const row =
    place === null ? undefined : tableOf(report.tables, place.table).rows.find(({ id }) => id === place.row);
  if (place === null || row === undefined) return null;
  return {
    address: at,
    place: placeOf(place.table, row, place.column),
    before: formatExact(value, report.单位),
    after: there === undefined ? null : formatExact(there.value, report.单位) || '空白',
    entered: (row.cells[place.column]?.amount ?? null) !== null,
  };
}
