import { type Cell, mapTables, type Report, type Row, tableOf, wordsIn } from '#shared/report/report';
import { withRowsInOrder } from '#shared/report/rows/rows-in-order';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';

/** An empty report with every row of the others, each 科目 once, in the order of the forms. */
export function uniteRows(pack: TemplatePack, empty: Report, others: readonly Report[]): Report {
  const tables = mapTables(empty.tables, (id, table) => {
    const known = new Set(table.rows.map((row) => row.id));
    const added: Row[] = [];
    for (const row of others.flatMap((each) => tableOf(each.tables, id).rows)) {
      if (known.has(row.id)) continue;
      known.add(row.id);
      added.push({ ...row, cells: {} });
    }
    const rows = totalsInPlace(findTable(pack, id), withRowsInOrder(table.rows, added));
    const words = agreedWords(others.flatMap((each) => tableOf(each.tables, id).rows));
    return { ...table, rows: rows.map((row) => ({ ...row, cells: { ...row.cells, ...words.get(row.id) } })) };
  });
  return { ...empty, tables };
}

/** The words of each row that no two reports write differently. */
function agreedWords(rows: readonly Row[]): ReadonlyMap<string, Row['cells']> {
  const agreed = new Map<string, Record<string, Cell>>();
  const disputed = new Set<string>();
  for (const { id, cells } of rows) {
    const own = agreed.get(id) ?? {};
    for (const [column, cell] of Object.entries(cells)) {
      const words = wordsIn(cell);
      if (words === '' || disputed.has(`${id}/${column}`)) continue;
      if (own[column] !== undefined && wordsIn(own[column]) !== words) {
        disputed.add(`${id}/${column}`);
        delete own[column];
      } else own[column] = { amount: null, printed: words };
    }
    if (Object.keys(own).length > 0) agreed.set(id, own);
  }
  return agreed;
}

/** Puts 合计 first or last among the 科目 of its block, as the form prints it. */
function totalsInPlace({ blocks }: TableDefinition, rows: readonly Row[]): readonly Row[] {
  return blocks.reduce((before, { id, rows: source }) => {
    const total = before.find((row) => row.block === id && row.id === 合计);
    if (source.kind !== 'subjects' || total === undefined) return before;
    const rest = before.filter((row) => row !== total);
    const first = rest.findIndex((row) => row.block === id);
    const last = rest.findLastIndex((row) => row.block === id);
    const position = first === -1 ? before.indexOf(total) : source.total === 'last' ? last + 1 : first;
    return rest.toSpliced(position, 0, total);
  }, rows);
}
