import { ITEMS, itemNamed, LISTED } from '#shared/imports/headers/listed-items';
import { textAt } from '#shared/imports/source/sheet';
import {
  columnAt,
  type FoundRow,
  figurePlaces,
  hasFigure,
  isEmptyRow,
  type RowReader,
} from './row-reader.ts';

/**
 * A form of one row without labels: the first row with figures, else the first row; or its items one below the
 * other.
 */
export const readRecord: RowReader = (of) =>
  of.place.columns.some(({ column }) => column === LISTED) ? readListed(of) : readAcross(of);

const readAcross: RowReader = ({ definition, sheet, place }) => {
  const { top, bottom } = place.body;
  const lines = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => top + at);
  const at = lines.find((row) => holds(row)) ?? lines.find((row) => !isEmptyRow(sheet.rows[row])) ?? top;
  const rows = definition.blocks.flatMap((block): FoundRow[] => {
    if (block.rows.kind !== 'record') return [];
    const { row } = block.rows;
    return [{ id: row, block: block.id, code: null, label: row, at, cells: placesIn(block.id, at) }];
  });
  return { rows: rows.filter(({ cells }) => Object.keys(cells).length > 0), problems: [] };

  function placesIn(block: string, row: number): FoundRow['cells'] {
    return figurePlaces({ definition, place }, block, row);
  }
  function holds(row: number): boolean {
    return definition.blocks.some(({ id }) => hasFigure(sheet, placesIn(id, row)));
  }
};

const readListed: RowReader = ({ definition, sheet, place }) => {
  const names = place.columns.find(({ column }) => column === ITEMS)?.at[0] ?? -1;
  const { top, bottom } = place.body;
  const lines = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => top + at);
  const named = lines.flatMap((at) => {
    const item = itemNamed(definition, textAt(sheet, at, names));
    return item === null ? [] : [{ at, item }];
  });
  const rows = definition.blocks.flatMap((block): FoundRow[] => {
    const figures = columnAt(place, block.id, LISTED);
    if (block.rows.kind !== 'record' || figures === -1) return [];
    const { row } = block.rows;
    const cells = named.toReversed().map(({ at, item }) => [item, [at, figures] as const]);
    return [{ id: row, block: block.id, code: null, label: row, at: top, cells: Object.fromEntries(cells) }];
  });
  return { rows, problems: [] };
};
