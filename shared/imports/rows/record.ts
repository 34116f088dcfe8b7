import { type FoundRow, figurePlaces, hasFigure, isEmptyRow, type RowReader } from './row-reader.ts';

/** A form of one row without labels: the first row with figures, else the first row. */
export const readRecord: RowReader = ({ definition, sheet, place }) => {
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
