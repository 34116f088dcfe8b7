import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Grid, PublicationBlock, Section } from '#shared/publication/blocks';
import type { FontPreset } from '#shared/publication/presets/fonts';
import type { PagePreset } from '#shared/publication/presets/pages';
import { type Gathered, linesAbove, wordBlocks } from './blocks.ts';
import { type Geometry, geometryOf, has, millimetres, PAPER, points } from './geometry.ts';
import { linesNeeded } from './pages/lines.ts';
import { settle } from './pages/settle.ts';
import { END_LINE, font, NOTE_LINE, STYLE, TABLE_POINTS, TABLE_TITLE_LINE, TEXT_POINTS } from './styles.ts';
import { layOut } from './table/rows.ts';

/** What the document is written with, and what it gathers on the way. */
export interface Setup {
  readonly page: PagePreset;
  readonly fonts: FontPreset;
  readonly gathered: Gathered;
  /** PNG of each chart that is to stand as a picture, by its id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** One stretch of pages. Text stands in the preset's 版心; tables get narrower margins. */
export function wordSection(section: Section, before: Section | undefined, setup: Setup): ISectionOptions {
  const geometry = geometryOf(section, setup.page);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: pageOf(section, geometry),
    },
    ...footersOf(section, before, setup.fonts),
    children: wordBlocks(section.blocks, {
      width: geometry.textWidth,
      coverSize: setup.page.coverSize,
      gathered: setup.gathered,
      pictures: setup.pictures,
      layOut: (grid) => layOut(grid, roomFor(grid, section, geometry, setup.page)),
      settle: (text) => settle(text, geometry, setup.page),
    }),
  };
}

function pageOf(section: Section, { landscape, margin }: Geometry) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const narrow = has(section, 'grid');
  // GB/T 9704-2012, 7.5: the page number stands 7 mm below the 版心.
  const footer = narrow ? millimetres(10) : margin.bottom - millimetres(7) - points(20);
  return {
    size: { ...PAPER, orientation },
    margin: { ...margin, header: millimetres(10), footer: Math.max(footer, millimetres(10)) },
  };
}

/** The room that a table has in its section: every line above and below it has a known height. */
function roomFor(grid: Grid, section: Section, geometry: Geometry, preset: PagePreset) {
  const { textWidth, textHeight } = geometry;
  const lines = (text: string, size: number) => linesNeeded(text, textWidth / points(size));
  const before = section.blocks.slice(
    0,
    section.blocks.findIndex((each) => each.kind === 'grid'),
  );
  const headings = before.reduce((sum, block) => sum + headingLines(block, lines), 0);
  const title = lines(grid.title, preset.tableTitleSize) * TABLE_TITLE_LINE;
  const asides = linesAbove(grid).reduce((sum, texts) => sum + lines(texts.join(''), TABLE_POINTS), 0);
  const notes = grid.notes.reduce((sum, note) => sum + lines(note, TABLE_POINTS), 0);
  return {
    width: textWidth,
    page: textHeight,
    above: headings * points(preset.linePitch) + title + asides * NOTE_LINE,
    below: notes * NOTE_LINE + END_LINE,
  };
}

function headingLines(block: PublicationBlock, lines: (text: string, size: number) => number): number {
  return block.kind === 'heading' ? lines(`　　${block.text}`, TEXT_POINTS) : 0;
}

/** None where they are those of the section before, which Word then goes on with. */
function footersOf(section: Section, before: Section | undefined, fonts: FontPreset) {
  const bare = has(section, 'cover');
  if (before !== undefined && has(before, 'cover') === bare) return {};
  return bare
    ? { footers: { default: emptyFooter(), even: emptyFooter() } }
    : { footers: { default: pageFooter('right', fonts), even: pageFooter('left', fonts) } };
}

/** “— 7 —”, one character in from the edge (GB/T 9704-2012, 7.5). */
function pageFooter(alignment: 'left' | 'right', { fonts }: FontPreset): Footer {
  const number = new TextRun({
    font: font(fonts.table),
    size: 28,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  const at = alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, alignment: at, children: [number] })],
  });
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
}
