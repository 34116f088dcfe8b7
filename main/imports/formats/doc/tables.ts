import type { FlowBlock, FlowTable } from '#main/imports/flow/blocks';
import { placeRows, type WordRow } from '#main/imports/formats/docx/rows';
import type { CellFlags, RowDefinition } from './paragraph-properties.ts';

interface OpenRow {
  readonly definition: RowDefinition | null;
  readonly cells: readonly FlowBlock[][];
}

/** Column edges that differ by less, in twips, are equal: each row rounds separately. */
const SAME_EDGE = 30;

/** A table being read: finished rows, finished cells of the current row, and the current cell. */
export class OpenTable {
  readonly #rows: OpenRow[] = [];
  #cells: FlowBlock[][] = [];
  cell: FlowBlock[] = [];

  endCell(): void {
    this.#cells.push(this.cell);
    this.cell = [];
  }

  endRow(definition: RowDefinition | null, deleted: boolean): void {
    if (this.cell.length > 0) this.endCell();
    if (!deleted) this.#rows.push({ definition, cells: this.#cells });
    this.#cells = [];
  }

  /** The rows read so far, including unfinished ones. */
  end(): FlowTable {
    if (this.#cells.length > 0 || this.cell.length > 0) this.endRow(null, false);
    const edges = columnEdges(this.#rows);
    return placeRows(this.#rows.map((row) => toWordRow(row, edges)));
  }
}

function columnEdges(rows: readonly OpenRow[]): readonly number[] {
  const all = new Set(rows.flatMap(({ definition }) => definition?.edges ?? []));
  const edges: number[] = [];
  for (const edge of [...all].sort((one, other) => one - other)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function toWordRow({ definition, cells }: OpenRow, edges: readonly number[]): WordRow {
  const columnOf = (edge: number) => edges.findLastIndex((each) => each <= edge);
  return {
    before: definition === null ? 0 : Math.max(0, columnOf(definition.edges[0] ?? 0)),
    deleted: false,
    cells: cells.map((blocks, at) => {
      const { across, down }: CellFlags = definition?.cells[at] ?? { across: 'none', down: 'none' };
      const [left, right] = [definition?.edges[at], definition?.edges[at + 1]];
      const width = left === undefined || right === undefined ? 1 : columnOf(right) - columnOf(left);
      const span = Math.max(across === 'inside' ? 0 : 1, width);
      return { span, down, across, deleted: false, blocks };
    }),
  };
}
