/** The blocks of a flowing document, in order; cells contain blocks again. */
export type FlowBlock = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly cells: readonly FlowCell[];
}

/** A cell at its position, which no other cell of its table covers. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly blocks: readonly FlowBlock[];
}

/** A cell of a table given as rows: with its spans, placed from left to right in the next free position. */
export interface SpanningCell {
  readonly across: number;
  readonly down: number;
  readonly blocks: readonly FlowBlock[];
}
