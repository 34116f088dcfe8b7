import { linesAbove } from '#main/exports/docx/blocks';
import { type Geometry, points } from '#main/exports/docx/geometry';
import { linesNeeded } from '#main/exports/docx/pages/lines';
import { END_LINE, NOTE_LINE, TABLE_POINTS, TABLE_TITLE_LINE, TEXT_POINTS } from '#main/exports/docx/styles';
import type { Grid, PublicationBlock, Section } from '#shared/publication/blocks';
import type { PagePreset } from '#shared/publication/presets/pages';
import { titleLines } from '#shared/publication/title-lines';
import type { Room } from './rows.ts';

/** The room that a table has in its section: every line above and below it has a known height. */
export function tableRoom(
  grid: Grid,
  section: Section,
  geometry: Geometry,
  { page: preset, name }: { readonly page: PagePreset; readonly name: string },
): Room {
  const { textWidth, textHeight } = geometry;
  const lines = (text: string, size: number) => linesNeeded(text, textWidth / points(size));
  const before = section.blocks.slice(
    0,
    section.blocks.findIndex((each) => each.kind === 'grid'),
  );
  const headings = before.reduce((sum, block) => sum + headingLines(block, lines), 0);
  const title =
    brokenTitle(grid.title, name, textWidth, preset.tableTitleSize).split('\n').length * TABLE_TITLE_LINE;
  const asides = linesAbove(grid).reduce((sum, texts) => sum + lines(texts.join(''), TABLE_POINTS), 0);
  const notes = grid.notes.reduce((sum, note) => sum + lines(note, TABLE_POINTS), 0);
  return {
    width: textWidth,
    page: textHeight,
    above: headings * points(preset.linePitch) + title + asides * NOTE_LINE,
    below: notes * NOTE_LINE + END_LINE,
  };
}

/** A title of `size` points in lines `width` twips wide, broken by sense. */
export function brokenTitle(text: string, name: string, width: number, size: number): string {
  return titleLines(text, name, width / points(size)).join('\n');
}

function headingLines(block: PublicationBlock, lines: (text: string, size: number) => number): number {
  return block.kind === 'heading' ? lines(`　　${block.text}`, TEXT_POINTS) : 0;
}
