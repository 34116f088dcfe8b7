import { points, textWidth } from '#main/exports/docx/measure/geometry';
import { CONTENTS, CONTENTS_POINTS } from '#main/exports/docx/measure/sizes';
import type { Publication } from '#shared/publication/blocks';
import { type ContentsEntry, contentsOf } from '#shared/publication/contents';
import type { PagePreset } from '#shared/publication/presets/pages';
import { entryLines } from '#shared/publication/title-lines';
import type { EntryInLines, ListedEntry, SetDocument, SetSection } from './blocks.ts';
import { setSection } from './section.ts';

/**
 * Lays the whole document out on pages of a preset. Every measure is exact, so that the pages in the 目录 can be
 * computed.
 */
export function setDocument(publication: Publication, page: PagePreset): SetDocument {
  const entries = contentsOf(publication).map((entry) => inLines(entry, publication.部门, page));
  const of = { page, entries, name: publication.部门 };
  const sections = publication.sections.map((section) => setSection(section, of));
  const pages = pagesByAnchor(sections);
  const contents = entries.map((entry): ListedEntry => {
    const found = pages.get(entry.anchor);
    if (found === undefined) throw new Error(`nothing in the document has the anchor ${entry.anchor}`);
    return { ...entry, page: found };
  });
  return { sections, contents };
}

/** Space reserved for an entry's dots and page number, in em. */
const NUMBER_ROOM = 3;
/** Programs set letters and digits somewhat wider than half an em. */
const SAFETY = 1;

function inLines({ level, text, anchor }: ContentsEntry, name: string, page: PagePreset): EntryInLines {
  const room = (textWidth(page) - CONTENTS[level].indent) / points(CONTENTS_POINTS);
  return { level, lines: entryLines(text, name, room - SAFETY, room - NUMBER_ROOM), anchor };
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
