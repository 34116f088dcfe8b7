import type { ManualMapping, PreviewSheet } from '#shared/api/imports';
import { headerBlock } from '#shared/imports/headers/header-blocks';
import { headColumns } from '#shared/imports/headers/heads';
import { matchColumns } from '#shared/imports/headers/match-columns';
import type { Sheet } from '#shared/imports/source/sheet';
import type { TableDefinition } from '#shared/tables/grammar';

/** Columns of a form, as far as a header row names them; a person completes them. */
export function suggestPlace(sheet: PreviewSheet, definition: TableDefinition, row: number): ManualMapping {
  const cells: Sheet = {
    file: sheet.file,
    name: sheet.name,
    naming: 'A1',
    lead: 0,
    rows: sheet.rows.map((texts) => texts.map((text) => (text === '' ? null : { text }))),
    merges: [],
    hiddenRows: [],
  };
  const header = { top: row, bottom: row };
  const { columns } = matchColumns(headColumns(definition), headerBlock(cells, row, row));
  const said = columns.map(({ block, column, at }) => ({ block, column, at: [...at] }));
  return { table: definition.id, header, unit: null, columns: said };
}

/** The mapping with one of a form's columns moved to another column of the sheet; -1 removes it. */
export function withColumn(place: ManualMapping, block: string, column: string, at: number): ManualMapping {
  const others = place.columns.filter((each) => each.block !== block || each.column !== column);
  return { ...place, columns: at === -1 ? others : [...others, { block, column, at: [at] }] };
}
