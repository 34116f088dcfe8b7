import type { PublicationBlock, Section } from '#shared/publication/blocks';

interface Entry {
  readonly text: string;
  readonly level: 1 | 2;
  readonly anchor: string;
}

/** The contents: parts, sections of the texts, forms and annexes. Page numbers come with the export. */
export function ContentsList({ sections }: { readonly sections: readonly Section[] }) {
  const entries = sections.flatMap(({ blocks }) => blocks.flatMap(entryOf));
  return (
    <>
      <p className="contents-title">目录</p>
      {entries.map(({ text, level, anchor }) => (
        <p key={anchor} className={`contents-${level}`}>
          {text}
        </p>
      ))}
    </>
  );
}

function entryOf(block: PublicationBlock): readonly Entry[] {
  if (block.kind === 'part') return [{ text: block.text, level: 1, anchor: block.anchor }];
  if (block.kind === 'heading' && block.level === 1)
    return [{ text: block.text, level: 2, anchor: block.anchor }];
  if (block.kind === 'grid' && block.grid.unlisted !== true)
    return [{ text: block.grid.title, level: 2, anchor: block.grid.anchor }];
  return [];
}
