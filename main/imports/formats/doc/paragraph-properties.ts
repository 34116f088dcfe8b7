import { sprmsIn } from './sprms.ts';

export interface ParagraphProperties {
  /** The nesting depth in tables; 0 outside. */
  depth: number;
  /** Ends a row of the outer table, or a cell or row of a table within a cell. */
  endsRow: boolean;
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  /** The list that numbers it, from 1, and the level in it. */
  list: number;
  level: number;
  row: RowDefinition | null;
}

export interface RowDefinition {
  /** Horizontal cell edges, in twips: one more than the cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellFlags[];
}

export interface CellFlags {
  readonly across: 'none' | 'start' | 'inside';
  down: 'none' | 'start' | 'inside';
}

const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
const DEPTH = 0x6649;
const ENDS_INNER_CELL = 0x244b;
const ENDS_INNER_ROW = 0x244c;
const LEVEL = 0x260a;
const LIST = 0x460b;
const ELSEWHERE = new Set([0x6645, 0x6646]);
const DEFINES_TABLE = 0xd608;
const MERGES_DOWN = 0xd62b;
const MOST_DEPTH = 30;
const CELL = 20;

/** The properties of a paragraph; later lists override earlier ones, and long lists are in the data stream. */
export function paragraphProperties(lists: readonly Buffer[], data: Buffer | null): ParagraphProperties {
  const made: ParagraphProperties = {
    ...{ depth: 0, endsRow: false, endsInnerCell: false, endsInnerRow: false },
    ...{ list: 0, level: 0, row: null },
  };
  for (const list of lists) apply(list, made, data);
  return made;
}

function apply(list: Buffer, made: ParagraphProperties, data: Buffer | null): void {
  for (const { id, operand } of sprmsIn(list)) {
    const on = operand[0] === 1;
    if (id === IN_TABLE) made.depth = on ? Math.max(made.depth, 1) : 0;
    else if (id === DEPTH) made.depth = Math.min(Math.max(operand.readInt32LE(0), 0), MOST_DEPTH);
    else if (id === ENDS_ROW) made.endsRow = on;
    else if (id === ENDS_INNER_CELL) made.endsInnerCell = on;
    else if (id === ENDS_INNER_ROW) made.endsInnerRow = on;
    else if (id === LEVEL) made.level = Math.min(operand[0] ?? 0, 8);
    else if (id === LIST) made.list = operand.readUInt16LE(0);
    else if (id === DEFINES_TABLE) made.row = readRow(operand);
    else if (id === MERGES_DOWN) mergeDown(made.row, operand);
    else if (ELSEWHERE.has(id) && data !== null) apply(listAt(data, operand.readUInt32LE(0)), made, null);
  }
}

function listAt(data: Buffer, at: number): Buffer {
  if (at + 2 > data.length) return Buffer.alloc(0);
  return data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
}

function readRow(operand: Buffer): RowDefinition | null {
  const count = operand[0] ?? 0;
  const flags = 1 + 2 * (count + 1);
  if (count === 0 || flags > operand.length) return null;
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => operand.readInt16LE(1 + 2 * at)),
    cells: Array.from({ length: count }, (_, at) => {
      const place = flags + CELL * at;
      return cellFlags(place + 2 <= operand.length ? operand.readUInt16LE(place) : 0);
    }),
  };
}

function cellFlags(bits: number): CellFlags {
  return {
    across: (bits & 2) !== 0 ? 'inside' : (bits & 1) !== 0 ? 'start' : 'none',
    down: (bits & 0x40) !== 0 ? 'start' : (bits & 0x20) !== 0 ? 'inside' : 'none',
  };
}

function mergeDown(row: RowDefinition | null, operand: Buffer): void {
  const cell = row?.cells[operand[0] ?? 0];
  if (cell !== undefined) cell.down = operand[1] === 3 ? 'start' : operand[1] === 1 ? 'inside' : 'none';
}
