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
import type { PublicationBlock, Section } from '#shared/publication/blocks';
import { wordBlock } from './blocks.ts';
import { FONTS, font, PAGE, STYLE, TEXT_LINE } from './styles.ts';

/** One stretch of pages. Text stands in the 国标版心; tables get narrower margins. */
export function wordSection(section: Section): ISectionOptions {
  const landscape = section.orientation === 'landscape';
  const margin = has(section, 'grid') ? PAGE.tableMargin : PAGE.textMargin;
  const width = (landscape ? PAGE.height : PAGE.width) - margin.left - margin.right;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin,
      },
      ...(has(section, 'paragraph') ? { grid: { type: 'lines', linePitch: TEXT_LINE } } : {}),
    },
    footers: has(section, 'cover')
      ? { default: emptyFooter(), even: emptyFooter() }
      : { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
    children: section.blocks.flatMap((block) => wordBlock(block, width)),
  };
}

function has(section: Section, kind: PublicationBlock['kind']): boolean {
  return section.blocks.some((block) => block.kind === kind);
}

/** “— 7 —”, one character in from the edge (GB/T 9704-2012, 7.5). */
function pageFooter(alignment: 'left' | 'right'): Footer {
  const number = new TextRun({
    font: font(FONTS.table),
    size: 28,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, alignment, children: [number] })] });
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
}
