import type { FlowBlock } from '#main/imports/flow/blocks';
import { Fields } from './fields.ts';
import type { WordRow } from './rows.ts';

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  /** Its end was deleted: it goes on in the next one. */
  endDeleted: boolean;
  /** Stands in a list of contents. */
  readonly contents: boolean;
}

/** Text that runs by itself: the body, a cell, a text box. */
export class Story {
  readonly blocks: FlowBlock[];
  readonly fields: Fields;
  /** Text that an unfinished paragraph leaves to the next. */
  carried = '';

  constructor(blocks: FlowBlock[], fields = new Fields()) {
    this.blocks = blocks;
    this.fields = fields;
  }
}

export interface OpenTable {
  readonly rows: WordRow[];
}
