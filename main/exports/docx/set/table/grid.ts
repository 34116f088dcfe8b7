import { type Geometry, points } from '#main/exports/docx/measure/geometry';
import { linesNeeded } from '#main/exports/docx/measure/lines';
import {
  END_LINE,
  NOTE_LINE,
  TABLE_POINTS,
  TABLE_TITLE_LINE,
  TEXT_POINTS,
} from '#main/exports/docx/measure/sizes';
import type { Aside, SetGrid } from '#main/exports/docx/set/blocks';
import { type Grid, metaLines, type PublicationBlock, type Section } from '#shared/publication/blocks';
import type { PagePreset } from '#shared/publication/presets/pages';
import { titleLines } from '#shared/publication/title-lines';
import { layOutTable } from './layout.ts';

/** Lays a table out on the pages of its section: the heights of all lines above and below it are known. */
export function setGrid(
  grid: Grid,
  section: Section,
  { textWidth, textHeight }: Geometry,
  of: { readonly page: PagePreset; readonly name: string },
): SetGrid {
  const lines = (text: string, size: number) => linesNeeded(text, textWidth / points(size));
  const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);
  const title = titleLines(grid.title, of.name, textWidth / points(of.page.tableTitleSize));
  const asides = linesAbove(grid);
  const headings = total(headingsBefore(section).map((text) => lines(`　　${text}`, TEXT_POINTS)));
  const above = total(asides.map((texts) => lines(texts.join(''), TABLE_POINTS)));
  const notes = total(grid.notes.map((note) => lines(note, TABLE_POINTS)));
  const table = layOutTable(grid, {
    width: textWidth,
    page: textHeight,
    above: headings * points(of.page.linePitch) + title.length * TABLE_TITLE_LINE + above * NOTE_LINE,
    below: notes * NOTE_LINE + END_LINE,
  });
  return { kind: 'grid', grid, lines: title, asides, table };
}

/** Headings above the first table of a section. */
function headingsBefore({ blocks }: Section): readonly string[] {
  const isGrid = (block: PublicationBlock) => block.kind === 'grid';
  return blocks
    .slice(0, blocks.findIndex(isGrid))
    .flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

/** The lines between a table's title and the table. */
function linesAbove(grid: Grid): readonly Aside[] {
  const number: readonly Aside[] = grid.number === '' ? [] : [['', '', grid.number]];
  return [...number, ...metaLines(grid)];
}
