import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { isCountOf, listedAfter } from '#shared/claims/text/listed';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { wordsAfter } from '#shared/claims/text/reach';
import { readNumeral } from '#shared/narrative/fields/numerals';

/** A count in characters: “内设机构三个”. */
const SPELLED =
  /(?:机构|单位|科室|处室|部门|中心)\s*(?:共计|共有|共|计|有|为)?\s*([一二两三四五六七八九十]{1,3}\s*个)/g;

/** Counts in characters that differ from the number of names listed after them. */
export function spelledCounts({ paragraphs }: Context): readonly Breach[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(SPELLED)].flatMap(
      ({ 0: whole, 1: printed = '', index }) =>
        countBreach(paragraph, printed, index + whole.length - printed.length) ?? [],
    ),
  );
}

function countBreach(paragraph: Paragraph, printed: string, from: number): Breach | null {
  const to = from + printed.length;
  const stated = readNumeral(printed.slice(0, -1).trim());
  const listed = listedAfter(wordsAfter(paragraph.text, to));
  if (stated === null || listed === null) return null;
  if (isCountOf(stated, listed, wordsAfter(paragraph.text, to))) return null;
  const expected = `${listed.length}个`;
  return {
    where: whereWords(paragraph, [from, to]),
    message: `“${printed}”与列出的名称 ${listed.length} 不一致`,
    expected,
    correction: expected,
    actual: printed,
  };
}
