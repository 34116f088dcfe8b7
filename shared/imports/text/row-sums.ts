import type { ColumnId } from '#shared/tables/address';
import type { Expression } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';

/** A column that is the signed sum of others in the same row. */
export interface RowSum {
  readonly total: ColumnId;
  readonly terms: readonly { readonly column: ColumnId; readonly sign: 1 | -1 }[];
}

/** The sums that hold in every row of a form, from its formulas. */
export function rowSums({ formulas }: TableDefinition): readonly RowSum[] {
  return formulas.flatMap(({ rows, columns, expression, atLeast }): readonly RowSum[] => {
    const inRow = rows.kind === 'leaves' || rows.kind === 'row';
    const terms = inRow && atLeast !== true ? termsOf(expression, 1) : null;
    return terms === null ? [] : columns.map((total) => ({ total, terms }));
  });
}

/** The terms of a sum within a row; `null` if it refers to other rows. */
function termsOf(expression: Expression, sign: 1 | -1): RowSum['terms'] | null {
  switch (expression.kind) {
    case 'columns':
      return expression.columns.map((column) => ({ column, sign }));
    case 'cell': {
      const { table, row, column } = expression;
      return table === undefined && row === undefined && column !== undefined ? [{ column, sign }] : null;
    }
    case 'add':
      return together(expression.parts.map((part) => termsOf(part, sign)));
    case 'subtract': {
      const less = expression.less.map((part) => termsOf(part, sign === 1 ? -1 : 1));
      return together([termsOf(expression.from, sign), ...less]);
    }
    default:
      return null;
  }
}

function together(parts: readonly (RowSum['terms'] | null)[]): RowSum['terms'] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}
