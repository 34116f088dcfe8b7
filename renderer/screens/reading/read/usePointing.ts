import { useState } from 'react';
import { suggestPlace, withColumn } from '#renderer/screens/imports/suggest-mapping.ts';
import type { ManualMapping, PreviewSheet } from '#shared/api/imports';
import type { MoneyUnit } from '#shared/money/amount';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';

/** A person's mapping of a table, made by pointing at it. */
export interface PointingState {
  readonly place: ManualMapping | null;
  readonly definition: TableDefinition | null;
  /** The last row of its header, as the sheet counts. */
  readonly row: number | null;
  /** The form's column to be assigned to the next column pointed at. */
  readonly asked: FormColumn | null;
  form(id: ManualMapping['table']): void;
  head(row: number): void;
  unit(unit: MoneyUnit | null): void;
  ask(column: FormColumn): void;
  column(at: number): void;
  choose(column: FormColumn, at: number): void;
}

export interface FormColumn {
  readonly block: string;
  readonly column: string;
}

/** Sets the mapping of a table by pointing; `start` is the previous one. */
export function usePointing(
  sheet: PreviewSheet,
  pack: TemplatePack,
  start: ManualMapping['table'] | null,
): PointingState {
  const [place, setPlace] = useState<ManualMapping | null>(
    () => sheet.said ?? (start === null ? null : suggestPlace(sheet, findTable(pack, start), sheet.lead)),
  );
  const [row, setRow] = useState<number | null>(sheet.said?.header.bottom ?? null);
  const [asked, setAsked] = useState<FormColumn | null>(null);
  const definition = place === null ? null : findTable(pack, place.table);
  const put = (column: FormColumn, at: number) => {
    if (place !== null) setPlace(withColumn(place, column.block, column.column, at));
  };
  const standing = asked ?? (definition === null ? null : (columnsOf(definition)[0] ?? null));
  return {
    place,
    definition,
    row,
    asked: standing,
    form: (id) => setPlace(suggestPlace(sheet, findTable(pack, id), row ?? sheet.lead)),
    head: (line) => {
      setRow(line);
      if (definition !== null) setPlace(suggestPlace(sheet, definition, line));
    },
    unit: (unit) => place !== null && setPlace({ ...place, unit }),
    ask: setAsked,
    choose: put,
    column: (at) => {
      if (standing === null || definition === null) return;
      put(standing, at);
      setAsked(following(columnsOf(definition), standing));
    },
  };
}

export function columnsOf(definition: TableDefinition): readonly FormColumn[] {
  return definition.blocks.flatMap(({ id: block, columns }) =>
    columns.map(({ id }) => ({ block, column: id })),
  );
}

export function columnName({ blocks }: TableDefinition, { block, column }: FormColumn): string {
  return blocks.length > 1 ? `${BLOCK_NAMES[block] ?? block} ${column}` : column;
}

const BLOCK_NAMES: Readonly<Record<string, string>> = { income: '收入', expenditure: '支出' };

function following(columns: readonly FormColumn[], { block, column }: FormColumn): FormColumn | null {
  const at = columns.findIndex((each) => each.block === block && each.column === column);
  return columns[at + 1] ?? null;
}
