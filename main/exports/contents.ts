import type { Publication } from '#shared/publication/blocks';

export interface ContentsEntry {
  /** 1: a part; 2: what stands in it. */
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/** What the 目录 lists, in print order: parts, and in them tables, annexes and the headings “一、…”. */
export function contentsOf(publication: Publication): readonly ContentsEntry[] {
  return publication.sections
    .flatMap((section) => section.blocks)
    .flatMap((block): ContentsEntry[] => {
      if (block.kind === 'part') return [{ level: 1, text: block.text, anchor: block.anchor }];
      if (block.kind === 'heading' && block.level === 1)
        return [{ level: 2, text: block.text, anchor: block.anchor }];
      if (block.kind === 'grid' && block.grid.unlisted !== true)
        return [{ level: 2, text: block.grid.title, anchor: block.grid.anchor }];
      return [];
    });
}
