import type { ColumnDefinition, HeaderCell, TableDefinition } from '../tables/grammar.ts';
import { plain } from './words.ts';

/** A column of a form as its header names it. */
export interface HeadColumn {
  readonly block: string;
  readonly id: string;
  readonly role: ColumnDefinition['role'];
  /** Names that it may go by, for comparison; the printed one first. */
  readonly names: readonly string[];
  /** What stands above the name, e.g. 本年支出. */
  readonly above: readonly string[];
}

/** The columns of a form, each with the words that stand over it in the header. */
export function headColumns(definition: TableDefinition): readonly HeadColumn[] {
  const columns = definition.blocks.flatMap((block) =>
    block.columns.map((column) => ({ ...column, block: block.id })),
  );
  const over = wordsOver(definition.header, columns.length);
  return columns.map(({ block, id, role }, at) => {
    const words = over[at] ?? [];
    const names = [words.at(-1) ?? id, id].map(plain);
    return { block, id, role, names: [...new Set(names)], above: words.slice(0, -1).map(plain) };
  });
}

/** For each column the words of its header from the top; 栏次 left out. */
export function wordsOver(header: TableDefinition['header'], width: number): readonly (readonly string[])[] {
  const rows = header.filter((row) => !isNumbering(row));
  const over: string[][] = Array.from({ length: width }, () => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken[at]?.has(column)) column++;
      const end = column + (cell.colSpan ?? 1);
      for (; column < end; column++) {
        over[column]?.push(cell.text);
        for (let below = at + 1; below < at + (cell.rowSpan ?? 1); below++) taken[below]?.add(column);
      }
    }
  });
  return over;
}

function isNumbering(row: readonly HeaderCell[]): boolean {
  return row.every(({ text }) => text === '' || text === '栏次' || /^\d+$/.test(text));
}

/** Every word that a header of the forms holds. */
export function headWords(definitions: readonly TableDefinition[]): ReadonlySet<string> {
  const columns = definitions.flatMap(headColumns);
  return new Set(columns.flatMap(({ names, above }) => [...names, ...above]));
}
