import type { PublicationBlock, Section } from '#shared/publication/blocks';

/** A line of the 目录. */
export interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
}

/** The 目录's line for a block; `null` for what it does not list. */
export function entryOf(block: PublicationBlock): Entry | null {
  switch (block.kind) {
    case 'part':
      return { level: 1, text: block.text };
    case 'heading':
      return block.level === 1 ? { level: 2, text: block.text } : null;
    case 'grid':
      return block.grid.unlisted === true ? null : { level: 2, text: block.grid.title };
    default:
      return null;
  }
}

export function entriesOf(sections: readonly Section[]): readonly Entry[] {
  return sections.flatMap(({ blocks }) => blocks.map(entryOf).filter((entry) => entry !== null));
}
