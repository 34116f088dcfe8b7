import type { BoundRun } from '#shared/narrative/fields/bind';
import type { RenderedParagraph, ReportTexts } from '#shared/narrative/texts/report-texts';
import type { ReasonPlace } from '#shared/narrative/writing/reasons';
import { TEXT_PARTS, type TextPart } from '#shared/report/report';
import { type Heading, readHeading } from './headings.ts';
import { readNumbers, type TextNumber } from './number.ts';
import {
  type SectionName,
  type SubSection,
  sectionBeneath,
  sectionOf,
  sectionSaid,
  subSectionOf,
} from './sections.ts';

/** A paragraph with its location and its numbers. */
export interface Paragraph {
  readonly part: TextPart;
  readonly index: number;
  readonly text: string;
  readonly section: SectionName | null;
  readonly subSection: SubSection | null;
  readonly isHeading: boolean;
  /** The headings above it, as printed. */
  readonly under: string;
  readonly numbers: readonly TextNumber[];
  /** Its text and its links, in order. */
  readonly runs: readonly BoundRun[];
  /** Fields without a figure, and text that people must supply. */
  readonly missing: readonly string[];
  readonly reasons: readonly ReasonPlace[];
}

/** Every paragraph of the parts for which the report has texts. */
export function readParagraphs(words: ReportTexts): readonly Paragraph[] {
  return TEXT_PARTS.flatMap((part) => readPart(part, words[part]));
}

/** The section of the paragraphs that follow a heading. */
interface Standing {
  /** The section of the first-level heading. */
  readonly whole: SectionName | null;
  readonly section: SectionName | null;
  /** The section of the heading above those of the third level. */
  readonly upper: SectionName | null;
  readonly subSection: SubSection | null;
  readonly titles: readonly string[];
}

const NOWHERE: Standing = { whole: null, section: null, upper: null, subSection: null, titles: [] };

function readPart(part: TextPart, paragraphs: readonly RenderedParagraph[]): readonly Paragraph[] {
  let standing = NOWHERE;
  return paragraphs.map((paragraph, index) => {
    const { text, runs, missing, reasons } = paragraph;
    const heading = headingOf(part, paragraph);
    if (heading !== null) standing = beneath(heading, titleOf(text, heading), part, standing);
    const isHeading = heading !== null && !heading.runsIn;
    const { subSection, titles } = standing;
    const section = standing.section ?? (part === '决算情况说明' && !isHeading ? sectionSaid(text) : null);
    const numbers = isHeading ? [] : readNumbers(text);
    const under = titles.join(' ');
    return { part, index, text, section, subSection, isHeading, under, numbers, runs, missing, reasons };
  });
}

function titleOf(text: string, { words, runsIn }: Heading): string {
  return runsIn ? text.trim().slice(0, text.trim().indexOf(words) + words.length) : text.trim();
}

function beneath({ level, words }: Heading, title: string, part: TextPart, before: Standing): Standing {
  const isNarrative = part === '决算情况说明';
  if (level === 1) {
    const whole = isNarrative ? sectionOf(words) : null;
    return { whole, section: whole, upper: whole, subSection: null, titles: [title] };
  }
  if (!isNarrative) return { ...before, titles: [...before.titles.slice(0, level - 1), title] };
  // Some documents put the last sections, or all of them, under one heading.
  const above = level === 2 ? before.whole : sectionAbove(words, before);
  const section = sectionBeneath(words, above);
  const parts = section === '一般公共预算支出' && section === above ? subSectionOf(words) : null;
  const subSection = level === 3 && section === above ? (parts ?? before.subSection) : parts;
  const upper = level === 2 ? section : before.upper;
  return { ...before, section, upper, subSection, titles: [...before.titles.slice(0, level - 1), title] };
}

/** Of the third level, each section may begin beside the one before, as 收入情况 and 支出情况 of one total. */
function sectionAbove(words: string, { section, upper }: Standing): SectionName | null {
  return sectionBeneath(words, upper) === upper ? section : upper;
}

/** The template's headings are known, however long; in people's text headings are recognised by form. */
function headingOf(part: TextPart, { text, template, own, level }: RenderedParagraph): Heading | null {
  if (level !== null) return { level, words: text, runsIn: false };
  if (template !== null && !own) return null;
  const heading = readHeading(text);
  if (part === '决算情况说明' || heading === null) return heading;
  const isDuty = part === '部门概况' && heading.level === 2 && text.trim().endsWith('。');
  return isDuty || heading.level === 3 || heading.runsIn ? null : heading;
}
