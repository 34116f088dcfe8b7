import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { millimetres, PAPER, points } from '#main/exports/docx/measure/geometry';
import type { SetSection } from '#main/exports/docx/set/blocks';
import { font, STYLE } from '#main/exports/docx/write/styles';
import type { FontPreset } from '#shared/publication/presets/fonts';
import type { PagePreset } from '#shared/publication/presets/pages';
import type { ChartShape } from './chart.ts';

/** What a section needs of the docx library: pages, footers, places of prepared XML, and charts. */
export interface SectionSpec extends Pick<SetSection, 'geometry' | 'hasTable' | 'hasCover'> {
  /** Whether it is running text. */
  readonly isText: boolean;
  readonly parts: readonly ('stretch' | ChartShape)[];
}

/** A section of the frame. */
export function wordSection(
  section: SectionSpec,
  before: SectionSpec | undefined,
  of: {
    readonly page: PagePreset;
    readonly fonts: FontPreset;
    readonly children: readonly Paragraph[];
  },
): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(section, of.page), ...gridOf(section, of.page) },
    ...footersOf(section, before, of.fonts),
    children: of.children,
  };
}

function pageOf({ geometry: { landscape, margin }, hasTable }: SectionSpec, { header = 10 }: PagePreset) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  // GB/T 9704-2012, 7.5: the page number is 7 mm below the 版心.
  const footer = hasTable ? millimetres(10) : margin.bottom - millimetres(7) - points(20);
  return {
    size: { ...PAPER, orientation },
    margin: { ...margin, header: millimetres(header), footer: Math.max(footer, millimetres(10)) },
  };
}

/**
 * The grid shown in Word for pages of text: 22 lines in GB/T 9704. Programs stretch it over the page, including
 * the space left by the lines; nothing snaps to it, because distances are already exact.
 */
function gridOf({ geometry: { textHeight }, isText }: SectionSpec, { gridLines }: PagePreset) {
  if (!isText || gridLines === null) return {};
  return { grid: { type: DocumentGridType.LINES, linePitch: Math.floor(textHeight / gridLines) } };
}

/** None if they equal those of the section before, which Word then continues. */
function footersOf({ hasCover }: SectionSpec, before: SectionSpec | undefined, fonts: FontPreset) {
  if (before?.hasCover === hasCover) return {};
  return hasCover
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
