import type { FlowBlock } from '#main/imports/flow/blocks';
import { Fields } from './fields.ts';
import type { WordRow } from './rows.ts';

/** A paragraph being read. */
export interface OpenParagraph {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  /** Its end was deleted: it continues in the next one. */
  endDeleted: boolean;
  /** Whether it is in a table of contents. */
  readonly contents: boolean;
}

/** A separate flow of text: the body, a cell, a text box. */
export class Story {
  readonly blocks: FlowBlock[];
  readonly fields: Fields;
  /** Text that a paragraph with a deleted end passes to the next. */
  carried = '';

  constructor(blocks: FlowBlock[], fields = new Fields()) {
    this.blocks = blocks;
    this.fields = fields;
  }
}

export interface OpenTable {
  readonly rows: WordRow[];
}
