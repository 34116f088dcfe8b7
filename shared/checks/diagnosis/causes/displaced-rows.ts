import type { FormFigures } from '#shared/claims/form-figures';
import type { Row } from '#shared/report/report';
import type { ColumnId, TableId } from '#shared/tables/address';

/** Rows holding the amounts of other 科目, in order: the amounts were pasted beside the wrong rows. */
export interface DisplacedRows {
  /** The form with the same 科目 and the right amounts. */
  readonly source: TableId;
  readonly rows: readonly { readonly row: Row; readonly of: Row }[];
}

/** Forms that list the same 科目, with the columns of their totals. */
const PAIRS: readonly (readonly [
  table: TableId,
  column: ColumnId,
  source: TableId,
  sourceColumn: ColumnId,
])[] = [
  ['公开05', '小计', '公开03', '本年支出合计'],
  ['公开02', '本年收入合计', '公开03', '本年支出合计'],
  ['公开03', '本年支出合计', '公开02', '本年收入合计'],
];
/** Fewer matches may be chance. */
const FEWEST = 4;

/** Finds a form's amounts, from the first wrong one on, further down in the form with the same 科目. */
export function findDisplacedRows(table: TableId, forms: FormFigures): DisplacedRows | null {
  for (const [own, column, source, sourceColumn] of PAIRS) {
    if (own !== table || !forms.isWhole(source)) continue;
    const others = forms.subjects(source);
    let next = 0;
    const rows = forms.subjects(table).flatMap((row) => {
      const amount = forms.amount(table, row.id, column);
      const place = others.findIndex(({ code }) => code === row.code);
      const right = others[place];
      if (amount === 0 || right === undefined || forms.amount(source, right.id, sourceColumn) === amount)
        return [];
      const at = others.findIndex(
        (other, index) =>
          index >= next && index !== place && forms.amount(source, other.id, sourceColumn) === amount,
      );
      const of = others[at];
      if (of === undefined) return [];
      next = at;
      return [{ row, of }];
    });
    if (rows.length >= FEWEST) return { source, rows };
  }
  return null;
}
