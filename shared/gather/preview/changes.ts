import type { Computed } from '#shared/compute/computed';
import { placeLabel } from '#shared/narrative/facts/place-label';
import { factSource } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { type Address, address, TABLE_IDS } from '#shared/tables/address';
import { show } from './labels.ts';
import type { GatheredChange } from './preview.ts';

interface Side {
  readonly report: Report;
  readonly computed: Computed;
}

/** Lists the changes of an import, entry by entry, without totals that follow by themselves. */
export function changesBetween(
  before: Side,
  after: Side,
): { readonly changes: readonly GatheredChange[]; readonly filled: number } {
  const changes: GatheredChange[] = [];
  let filled = 0;
  const note = (place: string, was: number | null, is: number | null, source: string) => {
    if (was === is) return;
    if (was === null) filled++;
    else {
      const unit = after.report.单位;
      changes.push({
        place,
        label: placeLabel(place, is === null ? before.report : after.report),
        before: show(place, was, unit),
        after: show(place, is, unit),
        source,
      });
    }
  };
  for (const at of entries(before.report, after.report))
    note(at, valueAt(before, at), valueAt(after, at), sourceAt(after.report, at));
  for (const key of new Set([...Object.keys(before.report.facts), ...Object.keys(after.report.facts)]))
    note(
      key,
      before.report.facts[key] ?? null,
      after.report.facts[key] ?? null,
      factSource(after.report, key) ?? '',
    );
  for (const annex of ['附件1', '附件2'] as const) {
    const [was, is] = [before.report[annex], after.report[annex]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (was === null) filled++;
    else changes.push({ place: annex, label: annex, before: '原有的表', after: '文件里的表', source: '' });
  }
  return { changes, filled };
}

/** Every cell that is entered in one of two reports and differs in the other. */
function entries(before: Report, after: Report): readonly Address[] {
  return TABLE_IDS.flatMap((table) => {
    const rows = new Map(before.tables[table].rows.map((row) => [row.id, row]));
    const found = new Set<Address>();
    for (const row of after.tables[table].rows) {
      const old = rows.get(row.id);
      rows.delete(row.id);
      for (const column of Object.keys({ ...old?.cells, ...row.cells })) {
        if (old?.cells[column] !== row.cells[column]) found.add(address(table, row.id, column));
      }
    }
    for (const row of rows.values())
      for (const column of Object.keys(row.cells)) found.add(address(table, row.id, column));
    return [...found];
  });
}

function valueAt({ computed }: Side, at: Address): number | null {
  return computed.cells.get(at)?.value ?? null;
}

function sourceAt({ tables }: Report, at: Address): string {
  const [table, id, column] = at.split('/') as ['公开01', string, string];
  return tables[table].rows.find((row) => row.id === id)?.cells[column]?.source ?? '';
}
