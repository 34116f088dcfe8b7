import type { Context } from '#shared/checks/context/context';
import type { Breach, Rule } from '#shared/checks/rule';
import { type Row, tableIds, tableOf } from '#shared/report/report';
import { address, TABLE_IDS, type TableId } from '#shared/tables/address';
import { isItem } from '#shared/tables/codes/subjects';

export const blankRules: readonly Rule[] = [
  {
    id: '空白与零',
    title: '同一栏里没有数的项，要么都留空，要么都填 0.00',
    severity: 'info',
    basis: '空白表示没有此项收支，零表示有而为零，同一栏不应混用',
    scope: '表内',
    judges: TABLE_IDS,
    check: (context) => tableIds(context.report.tables).flatMap((table) => mixedBlanks(table, context)),
  },
];

/** Columns in which some 项 are blank and others zero. */
function mixedBlanks(table: TableId, { report, forms }: Context): readonly Breach[] {
  const rows = forms.subjects(table).filter(({ code }) => isItem(code));
  const isKnown = (row: Row, column: string) => forms.knows(address(table, row.id, column));
  const columns = new Set(
    tableOf(report.tables, table).rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([column, cell]) => (cell.amount === 0 ? [column] : [])),
    ),
  );
  const mixed = [...columns].flatMap((column) => {
    const zeros = rows.filter(({ cells }) => cells[column]?.amount === 0).length;
    const blanks = rows.filter(
      (row) => (row.cells[column]?.amount ?? null) === null && isKnown(row, column),
    ).length;
    return zeros > 0 && blanks > 0 ? [`“${column}”${blanks} 项留空、${zeros} 项填零`] : [];
  });
  return mixed.length === 0
    ? []
    : [{ where: { table, text: mixed.join('；') }, message: `${table} 空白与零混用：${mixed.join('；')}` }];
}
