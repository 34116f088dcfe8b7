import type { ReportSummary } from '#shared/api/answers';
import type { BatchItem } from '#shared/desk/run-batch';

/** A report as named in a batch. */
export interface RowItem<R extends ReportSummary = ReportSummary> extends BatchItem {
  readonly row: R;
}

/** Reports by name and year; also by pack if two would have the same name. */
export function rowItems<R extends ReportSummary>(rows: readonly R[]): readonly RowItem<R>[] {
  const named = rows.map((row) => ({ row, name: `${row.部门}${row.年度}年度` }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return named.map(({ row, name }) => ({
    id: row.id,
    name: times.get(name) === 1 ? name : `${name}（${row.pack}）`,
    row,
  }));
}
