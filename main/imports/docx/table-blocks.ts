import type { SheetCell, Span } from '#shared/imports/sheet';
import type { PageTable } from '#shared/imports/source';
import type { WordRow } from './blocks.ts';

/** A Word table as cells with spans. */
export function pageTable(rows: readonly WordRow[]): PageTable {
  const placed = rows.map((row) => placeCells(row));
  return {
    kind: 'table',
    page: null,
    rows: placed.map((cells) => cells.flatMap(({ text, span }) => [toCell(text), ...blanks(span - 1)])),
    merges: mergesOf(placed),
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

function mergesOf(rows: readonly (readonly Placed[])[]): readonly Span[] {
  return rows.flatMap((cells, at) =>
    cells.flatMap(({ column, span, merge }): Span[] => {
      if (merge === 'inside' || (merge === 'none' && span === 1)) return [];
      const below = rows.slice(at + 1);
      const end =
        merge === 'start'
          ? below.findIndex((next) => !next.some((cell) => cell.column === column && cell.merge === 'inside'))
          : 0;
      const height = end === -1 ? below.length : end;
      return [{ top: at, bottom: at + height, left: column, right: column + span - 1 }];
    }),
  );
}

function toCell(text: string): SheetCell | null {
  return text === '' ? null : { text };
}

function blanks(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}
