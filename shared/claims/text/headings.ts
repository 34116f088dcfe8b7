import { sectionOf, subSectionOf } from './sections.ts';

export interface Heading {
  /** 1 一、 2 （一） 3 1． or without a number. */
  readonly level: 1 | 2 | 3;
  readonly words: string;
  /** Whether the section's first sentence follows in the same paragraph. */
  readonly runsIn: boolean;
}

const NUMERAL = '[一二三四五六七八九十]+';
const LEVELS: readonly (readonly [level: 1 | 2 | 3, number: RegExp])[] = [
  [1, new RegExp(`^${NUMERAL}\\s*[、.．：:，,]\\s*`)],
  [2, new RegExp(`^[（(]${NUMERAL}[）)]\\s*[、.．]?\\s*`)],
  [3, /^(?:\d+\s*[.．、)）](?!\d)|[（(]\d+[）)])\s*/],
];

/** A heading is not a sentence or a list. */
const TITLE = /^[^。；，：:]{2,40}[。：:]?$/;
/** Endings of headings that are longer, or contain a list or brackets. */
const LONG_TITLE = /^[^。；：:]{2,70}(情况|说明|情况的?说明)[。：:]?$/;
/** A heading with a sentence appended. */
const RUN_IN = /^(?<words>[^。；，：:]{2,40}?(?:情况的?(?:说明)?|说明))(?:[。：:]\s*|\s+)(?=\S{8,})/;

/**
 * Returns the heading that a paragraph is or begins with: numbered in Chinese; other numbering, or none, counts
 * only if it names a section of 决算情况说明.
 */
export function readHeading(text: string): Heading | null {
  const plain = text.trim();
  const found = LEVELS.find(([, number]) => number.test(plain));
  const words = plain.replace(found?.[1] ?? '', '');
  const level = found?.[0] ?? 3;
  if (level < 3 && TITLE.test(words)) return { level, words: bare(words), runsIn: false };
  if (isLongTitle(words) && (level < 3 || (names(words) && (found !== undefined || isPlainTitle(words)))))
    return { level, words: bare(words), runsIn: false };
  const run = found === undefined ? undefined : RUN_IN.exec(words)?.groups?.words;
  return run !== undefined && names(run) ? { level, words: run, runsIn: true } : null;
}

function isLongTitle(words: string): boolean {
  return LONG_TITLE.test(words) && !/\d\s*(万元|元|%)/.test(words);
}

/** A sentence that happens to end like a heading is not one without a number. */
function isPlainTitle(words: string): boolean {
  return words.length <= 40 && !/[。：:，]|^(概述|请|对|按|现将|根据)/.test(words);
}

function names(words: string): boolean {
  return sectionOf(words) !== null || subSectionOf(words) !== null;
}

function bare(words: string): string {
  return words.replace(/[。：:]$/, '');
}
