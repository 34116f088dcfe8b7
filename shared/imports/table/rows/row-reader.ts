import { looksLikeFigure } from '#shared/imports/label-matching';
import type { Sheet, SheetRow } from '#shared/imports/source/sheet';
import type { TablePlace } from '#shared/imports/table/locate';
import type { TableDefinition } from '#shared/tables/grammar';

/** A row of a form found in a sheet; `cells` holds the row and column of each figure. */
export interface FoundRow {
  readonly id: string;
  readonly block: string;
  readonly code: string | null;
  readonly label: string;
  /** The sheet's row. */
  readonly at: number;
  /** Positions of words that people wrote, in a free form. */
  readonly words?: Readonly<Record<string, readonly [row: number, column: number]>>;
  readonly cells: Readonly<Record<string, readonly [row: number, column: number]>>;
}

/** Finds the rows of the blocks of one kind. */
export type RowReader = (of: {
  readonly definition: TableDefinition;
  readonly sheet: Sheet;
  readonly place: TablePlace;
}) => {
  readonly rows: readonly FoundRow[];
  readonly problems: readonly { readonly place: string; readonly message: string }[];
};

/** The sheet's column for a form's column; -1 if there is none. */
export function columnAt(place: TablePlace, block: string, column: string | undefined): number {
  return place.columns.find((each) => each.block === block && each.column === column)?.at[0] ?? -1;
}

interface Where {
  readonly definition: TableDefinition;
  readonly place: TablePlace;
}

/** The positions of a block's figures in one row of the sheet. */
export function figurePlaces(of: Where, block: string, row: number): FoundRow['cells'] {
  return placesOf('amount', of, block, row);
}

/** The same rows with the positions of their words, if their form has columns of words. */
export function withWords(rows: readonly FoundRow[], of: Where): readonly FoundRow[] {
  const has = of.definition.blocks.some(({ columns }) => columns.some(({ role }) => role === 'words'));
  return has ? rows.map((row) => ({ ...row, words: placesOf('words', of, row.block, row.at) })) : rows;
}

function placesOf(wanted: 'amount' | 'words', of: Where, block: string, row: number): FoundRow['cells'] {
  const columns = of.definition.blocks.find(({ id }) => id === block)?.columns ?? [];
  const places = columns.flatMap(({ id, role }) => {
    const at = role === wanted ? columnAt(of.place, block, id) : -1;
    return at === -1 ? [] : [[id, [row, at]] as const];
  });
  return Object.fromEntries(places);
}

export function isEmptyRow(row: SheetRow | undefined): boolean {
  return (row ?? []).every((cell) => cell === null || cell.text.trim() === '');
}

/** Whether any of the positions holds something like a figure. */
export function hasFigure(sheet: Sheet, cells: FoundRow['cells']): boolean {
  return Object.values(cells).some(([row, column]) => {
    const cell = sheet.rows[row]?.[column];
    return (
      cell != null && (cell.number !== undefined || cell.flaw !== undefined || looksLikeFigure(cell.text))
    );
  });
}
