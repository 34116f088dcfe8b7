import { columnNumber } from '#shared/tables/column-letters';
import type { SourceOutline } from './outline.ts';

/** A location in an outline: a block, and the cell in it. Rows and columns from 0, as the table is drawn. */
export interface SourcePlace {
  readonly file: number;
  readonly block: number;
  /** `null`: the whole block, or the whole row. */
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Finds a location by its name (`公开02!C7`, 表3 第7行第3列, 表3 第7行, 第12行 of a text), within a file if one is given.
 */
export type FindPlace = (name: string, file: string | null) => SourcePlace | null;

export function placeFinder(files: readonly SourceOutline[]): FindPlace {
  const indexes = files.map(({ blocks }) => tablesByName(blocks));
  return (name, asked) => {
    const read = readPlaceName(name);
    for (const [file, outline] of files.entries()) {
      if (asked !== null && outline.file !== asked) continue;
      if (read.table === '') {
        if (outline.kind === 'text' && read.row !== null && outline.blocks[read.row] !== undefined)
          return { file, block: read.row, row: null, column: null };
        continue;
      }
      const block = indexes[file]?.get(read.table);
      if (block !== undefined) return { file, block, row: read.row, column: read.column };
    }
    return null;
  };
}

interface ReadName {
  readonly table: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** Parses the output of `placeName` and `rowName`. */
function readPlaceName(name: string): ReadName {
  const letters = /^(.+)!([A-Z]+)(\d+)$/s.exec(name);
  if (letters !== null) {
    const [, table = '', column = '', row = ''] = letters;
    return { table, ...inTable(Number(row), columnNumber(column)) };
  }
  const words = /^(?:(.+) )?第(-?\d+)行(?:第(\d+)列)?$/s.exec(name);
  if (words === null) return { table: name, row: null, column: null };
  const [, table = '', row = '', column] = words;
  return { table, ...inTable(Number(row), column === undefined ? null : Number(column) - 1) };
}

/** Lines above a table are not rows of it. */
function inTable(line: number, column: number | null): { row: number | null; column: number | null } {
  return line < 1 ? { row: null, column: null } : { row: line - 1, column };
}

function tablesByName(blocks: SourceOutline['blocks']): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table' && !found.has(block.name)) found.set(block.name, at);
  }
  return found;
}
