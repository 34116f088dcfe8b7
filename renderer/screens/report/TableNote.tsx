import type { ReportTable } from '#shared/report/report';
import type { TableDefinition } from '#shared/tables/grammar';

/** The 注 below a form. */
export function TableNote(props: { readonly definition: TableDefinition; readonly table: ReportTable }) {
  return <p className="status">{`注：${props.table.printed.注 ?? props.definition.note}`}</p>;
}
