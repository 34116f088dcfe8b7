import { ITEMS, itemNamed, LISTED } from '#shared/imports/headers/listed-items';
import { looksLikeFigure, plain } from '#shared/imports/label-matching';
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
  const labelled = labelledRows({ definition, sheet, place });
  if (labelled !== null) return { rows: labelled, problems: [] };
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

/** All blocks may share one header, each in a row with its name: 预算数 above 决算数. `null` if none does. */
function labelledRows({ definition, sheet, place }: Parameters<RowReader>[0]): readonly FoundRow[] | null {
  const { top, bottom } = place.body;
  const heads = new Set(place.columns.map(({ block }) => block));
  const [head] = heads;
  if (head === undefined || heads.size > 1) return null;
  const lines = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => top + at);
  const rows = definition.blocks.flatMap((block): FoundRow[] => {
    const at = lines.find((line) =>
      (sheet.rows[line] ?? []).some((cell) => namesBlock(cell?.text, block.id)),
    );
    if (block.rows.kind !== 'record' || at === undefined) return [];
    const { row } = block.rows;
    return [
      {
        id: row,
        block: block.id,
        code: null,
        label: row,
        at,
        cells: figurePlaces({ definition, place }, head, at),
      },
    ];
  });
  return rows.length > 1 ? rows : null;
}

function namesBlock(text: string | undefined, block: string): boolean {
  return plain(text ?? '').replace(/^(本年|年初|全年)/, '') === block;
}

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
    // of two rows with one name, a heading has no figure
    const isFilled = ({ at }: { readonly at: number }) => looksLikeFigure(textAt(sheet, at, figures));
    const filledLast = [...named.filter((each) => !isFilled(each)), ...named.filter(isFilled).toReversed()];
    const cells = filledLast.map(({ at, item }) => [item, [at, figures] as const]);
    return [{ id: row, block: block.id, code: null, label: row, at: top, cells: Object.fromEntries(cells) }];
  });
  return { rows, problems: [] };
};
