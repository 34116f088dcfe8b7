/** What stands in a Word document, in order. */
export type WordBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: string; readonly numbered: boolean }
  | { readonly kind: 'table'; readonly rows: readonly WordRow[] };

export type WordRow = readonly WordCell[];

export interface WordCell {
  readonly text: string;
  readonly span: number;
  /** start: reaches down over the cells marked `inside` below it. */
  readonly merge: 'none' | 'start' | 'inside';
}
