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
import type { Section } from '#shared/publication/blocks';
import type { FontPreset } from '#shared/publication/presets/fonts';
import type { PagePreset } from '#shared/publication/presets/pages';
import { type Gathered, wordBlocks } from './blocks.ts';
import { type Geometry, geometryOf, has, millimetres, PAPER, points } from './geometry.ts';
import { settle } from './pages/settle.ts';
import { font, STYLE } from './styles.ts';
import { brokenTitle, tableRoom } from './table/room.ts';
import { layOut } from './table/rows.ts';

/** What the document is written with, and what it gathers on the way. */
export interface Setup {
  readonly page: PagePreset;
  readonly fonts: FontPreset;
  readonly gathered: Gathered;
  /** PNG of each chart that is to stand as a picture, by its id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The department's, which titles are broken around. */
  readonly name: string;
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
      tableTitleSize: setup.page.tableTitleSize,
      gathered: setup.gathered,
      pictures: setup.pictures,
      layOut: (grid) => layOut(grid, tableRoom(grid, section, geometry, setup)),
      settle: (text) => settle(text, geometry, setup.page),
      title: (text, size) => brokenTitle(text, setup.name, geometry.textWidth, size),
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
