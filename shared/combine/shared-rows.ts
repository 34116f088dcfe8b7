import { compute } from '#shared/compute/compute';
import { type Report, type Row, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { type TemplatePack, 合计 } from '#shared/tables/grammar';
import type { Part } from './part.ts';

/**
 * The parts with one id for each name in forms whose rows people name: the first project of one unit is not the first
 * of another, and a project that several units name alike is one.
 */
export function withSharedRows(parts: readonly Part[], pack: TemplatePack): readonly Part[] {
  const open = pack.tables.flatMap(({ id, blocks }) =>
    blocks.filter(({ rows }) => rows.kind === 'open').map((block) => ({ table: id, block: block.id })),
  );
  return open.reduce<readonly Part[]>((before, { table, block }) => {
    const ids = new Map<string, string>();
    const idOf = (name: string) => {
      const known = ids.get(name) ?? String(ids.size + 1);
      ids.set(name, known);
      return known;
    };
    return before.map((part) => {
      const report = renumbered(part.report, table, block, idOf);
      return report === part.report ? part : { ...part, report, computed: compute(pack, report) };
    });
  }, parts);
}

function renumbered(report: Report, table: TableId, block: string, idOf: (name: string) => string): Report {
  const { rows, printed } = tableOf(report.tables, table);
  const times = new Map<string, number>();
  const own = rows.map((row): Row => {
    if (row.block !== block || row.id === 合计) return row;
    const count = (times.get(row.label) ?? 0) + 1;
    times.set(row.label, count);
    const id = idOf(count === 1 ? row.label : `${row.label}#${count}`);
    return id === row.id ? row : { ...row, id };
  });
  const isSame = own.every((row, at) => row === rows[at]);
  return isSame ? report : { ...report, tables: { ...report.tables, [table]: { printed, rows: own } } };
}
