import type { Sheet } from '#shared/imports/source/sheet';
import { textAt } from '#shared/imports/source/sheet';

/** A text of a table as it is printed, or as a form writes it, from 1; empty rows and columns do not count. */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly printed: string;
  readonly written: string;
}

export interface FormProof {
  /** Cells that are printed. */
  readonly cells: number;
  readonly differences: readonly CellDifference[];
}

/** A written row: texts with the columns that they span. */
export interface WrittenCell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Compares a printed table, from the row `top` to `bottom`, with the rows that a form writes for its figures. */
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

/** Rows of cells with spans as a rectangle, each text in the first place that its cell covers. */
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

/** Without rows and columns in which nothing stands. */
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
