import type { Sheet, SheetCell, SheetRow, Span } from '#shared/imports/sheet';
import type { WordRow } from './blocks.ts';

/** A Word table as a sheet, with the lines above and below it as rows of their own. */
export function tableSheet(of: {
  readonly file: string;
  readonly name: string;
  readonly above: readonly string[];
  readonly rows: readonly WordRow[];
  readonly below: readonly string[];
}): Sheet {
  const lead = of.above.length;
  const placed = of.rows.map((row) => placeCells(row));
  return {
    file: of.file,
    name: of.name,
    naming: 'rows',
    lead,
    rows: [
      ...of.above.map(lineRow),
      ...placed.map((cells) => cells.flatMap(({ text, span }) => [toCell(text), ...blanks(span - 1)])),
      ...of.below.map(lineRow),
    ],
    merges: mergesOf(placed, lead),
    hiddenRows: [],
  };
}

interface Placed {
  readonly column: number;
  readonly text: string;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'inside';
}

function placeCells(row: WordRow): readonly Placed[] {
  let column = 0;
  return row.map((cell) => {
    const placed = { ...cell, column };
    column += cell.span;
    return placed;
  });
}

function mergesOf(rows: readonly (readonly Placed[])[], lead: number): readonly Span[] {
  return rows.flatMap((cells, at) =>
    cells.flatMap(({ column, span, merge }): Span[] => {
      if (merge === 'inside' || (merge === 'none' && span === 1)) return [];
      const below = rows.slice(at + 1);
      const end =
        merge === 'start'
          ? below.findIndex((next) => !next.some((cell) => cell.column === column && cell.merge === 'inside'))
          : 0;
      const height = end === -1 ? below.length : end;
      return [{ top: lead + at, bottom: lead + at + height, left: column, right: column + span - 1 }];
    }),
  );
}

/** Left, middle and right of a line are set apart by tabs or wide blanks. */
function lineRow(text: string): SheetRow {
  return text.split(/\t+|\s{3,}/).map(toCell);
}

function toCell(text: string): SheetCell | null {
  return text === '' ? null : { text };
}

function blanks(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}
