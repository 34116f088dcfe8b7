import { memo } from 'react';
import type { Section } from '#shared/publication/blocks';
import { BlockView } from './BlockView.tsx';
import { ContentsList } from './ContentsList.tsx';
import { FlowPages } from './FlowPages.tsx';
import { sameContent } from './same-content.ts';

interface SectionProps {
  readonly section: Section;
  /** All sections, for the contents. */
  readonly all: readonly Section[];
}

/** The pages of one section; redrawn only if its content changed. */
export const SectionPages = memo(SectionView, (before, after) => {
  const listsContents = after.section.blocks.some(({ kind }) => kind === 'contents');
  return sameContent(before.section, after.section) && (!listsContents || sameContent(before.all, after.all));
});

function SectionView({ section, all }: SectionProps) {
  const { blocks, orientation } = section;
  const kinds = new Set(blocks.map(({ kind }) => kind));
  if (kinds.has('contents')) {
    return (
      <div className="sheet portrait text">
        <ContentsList sections={all} />
      </div>
    );
  }
  if (kinds.has('paragraph')) return <FlowPages blocks={blocks} />;
  const margin = kinds.has('grid') ? 'table' : 'text';
  return (
    <div className={`sheet ${orientation} ${margin}`}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}
