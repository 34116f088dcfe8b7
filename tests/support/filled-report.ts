import { type Fen, fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { type Report, type Row, tableOf } from '#shared/report/report';
import { rowsToAdd } from '#shared/report/rows/subject-rows';
import type { ColumnId, RowId, TableId } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { TemplatePack } from '#shared/tables/grammar';

/** 科目 of the three budgets, with spending (分): basic and project. */
const SPENT = {
  公开05: { '2080101': [20_000_000, 10_000_000], '2210201': [10_000_000, 0] },
  公开07: { '2120803': [0, 15_000_000] },
  公开08: { '2230105': [0, 5_000_000] },
} as const satisfies Partial<Record<TableId, Readonly<Record<string, readonly [number, number]>>>>;

/**
 * A report with any pack and 600 万元 of the three budgets, received and spent, with only the necessary entries.
 */
export function filledReport(pack: TemplatePack): Report {
  let report = createReport({ id: 'filled', 部门: '示例市示例局', 年度: pack.year, 单位: '万元', pack });
  for (const [table, spent] of Object.entries(SPENT)) {
    for (const [code, [basic, project]] of Object.entries(spent)) {
      for (const each of [table, '公开02', '公开03'] as TableId[])
        report = withSubject(pack, report, each, code);
      report = fill(report, '公开02', code, '财政拨款收入', basic + project);
      report = fill(report, table as TableId, code, '基本支出', basic);
      report = fill(report, table as TableId, code, '项目支出', project);
      if (table !== '公开05') report = fill(report, table as TableId, code, '本年收入', project);
    }
  }
  report = fill(report, '公开01', '3', '决算数', 5_000_000);
  report = fill(report, '公开06', '30101', '决算数', 15_000_000);
  report = fill(report, '公开06', '30113', '决算数', 10_000_000);
  report = fill(report, '公开06', '30201', '决算数', 5_000_000);
  for (const half of ['预算数', '决算数']) report = fill(report, '公开09', half, '公务接待费', 100_000);
  return report;
}

function withSubject(pack: TemplatePack, report: Report, table: TableId, code: string): Report {
  const { nameOf } = functionalSubjects(report.年度);
  const added = rowsToAdd(pack, report, table, [{ code, name: nameOf(code) ?? code }], nameOf);
  return added.reduce((before, { row, position }) => {
    return withRows(before, table, tableOf(before.tables, table).rows.toSpliced(position, 0, row));
  }, report);
}

/** Skips a form that lacks the column, or a zero. */
function fill(report: Report, table: TableId, id: RowId, column: ColumnId, amount: number): Report {
  if (amount === 0 || (table === '公开08' && column === '本年收入' && !report.pack.startsWith('shanghai')))
    return report;
  const cell = { amount: fen(amount) as Fen, printed: null };
  return withRows(
    report,
    table,
    tableOf(report.tables, table).rows.map((row) =>
      row.id === id ? { ...row, cells: { ...row.cells, [column]: cell } } : row,
    ),
  );
}

function withRows(report: Report, table: TableId, rows: readonly Row[]): Report {
  return { ...report, tables: { ...report.tables, [table]: { ...report.tables[table], rows } } };
}
