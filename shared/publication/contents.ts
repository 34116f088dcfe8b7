import type { Publication, PublicationBlock } from './blocks.ts';

export interface ContentsEntry {
  /** 1: a part; 2: an entry within it. */
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/** The entries of the 目录, in print order: parts, and within them tables, annexes and the headings “一、…”. */
export function contentsOf({ sections }: Pick<Publication, 'sections'>): readonly ContentsEntry[] {
  return sections.flatMap(({ blocks }) => blocks.map(entryOf).filter((entry) => entry !== null));
}

/** The 目录's line for a block; `null` if it is not listed. */
export function entryOf(block: PublicationBlock): ContentsEntry | null {
  switch (block.kind) {
    case 'part':
      return { level: 1, text: block.text, anchor: block.anchor };
    case 'heading':
      return block.level === 1 ? { level: 2, text: block.text, anchor: block.anchor } : null;
    case 'grid': {
      const { title, anchor, unlisted } = block.grid;
      return unlisted === true ? null : { level: 2, text: title, anchor };
    }
    default:
      return null;
  }
}
