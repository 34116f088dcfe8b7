import type { GatherPlanned } from '#shared/gather/preview/preview';

/** A section of the preview, with the number of items. */
export interface PreviewSection {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Whether it needs a decision or attention. */
  readonly grave: boolean;
}

/** The non-empty sections, those that need attention first. */
export function sectionsOf(planned: GatherPlanned): readonly PreviewSection[] {
  const { conflicts, changes, kept, parts, unmatched } = planned;
  return [
    { id: 'conflicts', title: '来源不一致', count: conflicts.length, grave: true },
    { id: 'changes', title: '变化', count: changes.length, grave: false },
    { id: 'kept', title: '保留不动', count: kept.length, grave: true },
    { id: 'parts', title: '各部分', count: parts.length, grave: false },
    { id: 'unmatched', title: '科目变动和没有用上的', count: unmatched.length, grave: true },
  ].filter(({ count }) => count > 0);
}

/** The id of a section in the page. */
export const anchorOf = (id: string) => `gather-${id}`;
