import type { Sheet } from '#shared/imports/source/sheet';
import { textAt } from '#shared/imports/source/sheet';

/**
 * A printed text of a table and the one that the form writes; positions count from 1, without empty rows and
 * columns.
 */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly printed: string;
  readonly written: string;
}

export interface FormProof {
  /** Number of printed cells. */
  readonly cells: number;
  readonly differences: readonly CellDifference[];
}

/** A written row: texts with their column spans. */
export interface WrittenCell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Compares a printed table, from row `top` to `bottom`, with the rows that a form writes for its figures. */
export function compareForms(
  sheet: Sheet,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  written: readonly (readonly WrittenCell[])[],
): FormProof {
  const width = Math.max(0, ...sheet.rows.slice(top, bottom + 1).map((row) => row.length));
  const printed = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, row) =>
    Array.from({ length: width }, (_, column) => plain(textAt(sheet, top + row, column))),
  );
  const [before, now] = [filled(printed), filled(spread(written))];
  const rows = Math.max(before.length, now.length);
  const differences: CellDifference[] = [];
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(before[row]?.length ?? 0, now[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [a, b] = [before[row]?.[column] ?? '', now[row]?.[column] ?? ''];
      if (a !== '') cells++;
      if (a !== b) differences.push({ row: row + 1, column: column + 1, printed: a, written: b });
    }
  }
  return { cells, differences };
}

/** Expands rows of cells with spans into a rectangle, each text at the first position of its cell. */
function spread(rows: readonly (readonly WrittenCell[])[]): string[][] {
  const made: string[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, colSpan = 1, rowSpan = 1 } of row) {
      while (taken[at]?.[column]) column++;
      for (let y = at; y < Math.min(at + rowSpan, rows.length); y++)
        for (let x = column; x < column + colSpan; x++) {
          const [line, used] = [made[y], taken[y]];
          if (line === undefined || used === undefined) continue;
          used[x] = true;
          line[x] = y === at && x === column ? plain(text) : '';
        }
      column += colSpan;
    }
  });
  return made;
}

/** Removes empty rows and columns. */
function filled(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => (row[at] ?? '') !== ''),
  );
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => columns.map((at) => row[at] ?? ''));
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').replace(/(?<=\d),(?=\d{3})/g, '');
}
