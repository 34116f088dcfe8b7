import { isBlankRow, type Row } from '#shared/report/report';
import type { TableDefinition } from '#shared/tables/grammar';

/** The template's 说明 for a form without figures; `undefined` if the form has some or may not be empty. */
export function statementOf(definition: TableDefinition, rows: readonly Row[]): string | undefined {
  const isEmpty = rows.every(isBlankRow);
  return isEmpty ? definition.emptyNote : undefined;
}
