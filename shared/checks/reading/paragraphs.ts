import type { ReasonPlace } from '#shared/narrative/reasons';
import type { WordedParagraph, Words } from '#shared/narrative/words';
import { TEXT_PARTS, type TextPart } from '#shared/report/report';
import { readNumbers, type TextNumber } from './number.ts';
import {
  type Heading,
  readHeading,
  type Section,
  type SubSection,
  sectionOf,
  subSectionOf,
} from './sections.ts';

/** A paragraph in its place, read into its numbers. */
export interface Paragraph {
  readonly part: TextPart;
  readonly index: number;
  readonly text: string;
  readonly section: Section | null;
  readonly subSection: SubSection | null;
  readonly isHeading: boolean;
  /** The headings it stands under, as printed. */
  readonly under: string;
  readonly numbers: readonly TextNumber[];
  /** Fields that have no figure, and words asked of people. */
  readonly missing: readonly string[];
  readonly reasons: readonly ReasonPlace[];
}

/** Every paragraph of the parts that the report has words for. */
export function readParagraphs(words: Words): readonly Paragraph[] {
  return TEXT_PARTS.flatMap((part) => readPart(part, words[part]));
}

function readPart(part: TextPart, paragraphs: readonly WordedParagraph[]): readonly Paragraph[] {
  let whole: Section | null = null;
  let section: Section | null = null;
  let subSection: SubSection | null = null;
  let titles: readonly string[] = [];
  return paragraphs.map((paragraph, index) => {
    const { text, missing, reasons } = paragraph;
    const heading = headingOf(part, paragraph);
    if (heading?.level === 1) {
      whole = part === '决算情况说明' ? sectionOf(heading.words) : null;
      section = whole;
      subSection = null;
      titles = [text.trim()];
    } else if (heading?.level === 2) {
      // Some documents gather the last sections under one heading.
      section = part === '决算情况说明' ? (whole ?? sectionOf(heading.words)) : null;
      subSection = section === '一般公共预算支出' ? subSectionOf(heading.words) : null;
      titles = [...titles.slice(0, 1), text.trim()];
    }
    const isHeading = heading !== null;
    const numbers = isHeading ? [] : readNumbers(text);
    return {
      part,
      index,
      text,
      section,
      subSection,
      isHeading,
      under: titles.join(' '),
      numbers,
      missing,
      reasons,
    };
  });
}

/** The template knows its headings, however long; words of people are headings by their look. */
function headingOf(part: TextPart, { text, template, own, level }: WordedParagraph): Heading | null {
  if (level !== null) return { level, words: text };
  if (template !== null && !own) return null;
  const heading = readHeading(text);
  const isDuty = part === '部门概况' && heading?.level === 2 && text.trim().endsWith('。');
  return isDuty ? null : heading;
}
