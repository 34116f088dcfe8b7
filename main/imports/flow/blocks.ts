/** The blocks of a flowing document, in order; cells hold blocks again. */
export type FlowBlock = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly cells: readonly FlowCell[];
}

/** A cell at its place, which no other cell of its table covers. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly blocks: readonly FlowBlock[];
}

/** Of a table: rows of cells, each as wide and as high as it says, from left to right wherever there is room. */
export interface SpanningCell {
  readonly across: number;
  readonly down: number;
  readonly blocks: readonly FlowBlock[];
}
