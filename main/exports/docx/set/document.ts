import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import type { PagePreset } from '#shared/publication/presets/pages';
import type { ListedEntry, SetDocument, SetSection } from './blocks.ts';
import { setSection } from './section.ts';

/**
 * Lays the whole document out on pages of a preset. Every measure is exact, so that the pages in the 目录 can be
 * computed.
 */
export function setDocument(publication: Publication, page: PagePreset): SetDocument {
  const entries = contentsOf(publication);
  const of = { page, entries, name: publication.部门 };
  const sections = publication.sections.map((section) => setSection(section, of));
  const pages = pagesByAnchor(sections);
  const contents = entries.map(({ level, text, anchor }): ListedEntry => {
    const found = pages.get(anchor);
    if (found === undefined) throw new Error(`nothing in the document has the anchor ${anchor}`);
    return { level, text, anchor, page: found };
  });
  return { sections, contents };
}

/** The page, from 1, of each anchor. */
function pagesByAnchor(sections: readonly SetSection[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let first = 1;
  for (const { starts, pages } of sections) {
    for (const [anchor, page] of starts) found.set(anchor, first + page);
    first += pages;
  }
  return found;
}
