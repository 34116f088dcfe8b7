import { geometryOf, has } from '#main/exports/docx/geometry';
import type { LaidOutTable } from '#main/exports/docx/table/rows';
import type { Section } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import type { PagePreset } from '#shared/publication/presets/pages';
import { sectionPages } from './section-pages.ts';

/**
 * The page, from 1, of each thing that the 目录 lists, in its order. Every measure in the document is exact, so
 * that the pages can be counted; `pieces` are what it is made of, the tables among them.
 */
export function listedPages(
  sections: readonly Section[],
  preset: PagePreset,
  pieces: readonly (LaidOutTable | string)[],
): readonly number[] {
  const tables = pieces.filter((piece) => typeof piece !== 'string');
  const entries = contentsOf({ sections });
  let first = 1;
  let nextTable = 0;
  return sections.flatMap((section) => {
    const table = has(section, 'grid') ? (tables[nextTable++] ?? null) : null;
    const { pages, listed } = sectionPages(section, geometryOf(section, preset), preset, table, entries);
    const numbers = listed.map((page) => first + page);
    first += pages;
    return numbers;
  });
}
