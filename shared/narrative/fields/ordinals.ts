import type { Lookup } from './field.ts';
import { parseMarkup } from './markup.ts';
import { chineseNumeral } from './numerals.ts';

/** Fields that number the paragraphs they begin: 1, 2, … and 一, 二, …, restarting below every heading. */
export const ORDINAL = '序号';
export const CHINESE_ORDINAL = '中文序号';

export function isOrdinal(reference: string): boolean {
  return reference === ORDINAL || reference === CHINESE_ORDINAL;
}

/** The ordinal of each paragraph, `null` if it has none. */
export function ordinalsOf(
  paragraphs: readonly { readonly markup: string; readonly level: 1 | 2 | null }[],
): readonly (number | null)[] {
  let last = 0;
  return paragraphs.map(({ markup, level }) => {
    if (level !== null) last = 0;
    return isNumbered(markup) ? ++last : null;
  });
}

function isNumbered(markup: string): boolean {
  if (!markup.includes(ORDINAL)) return false;
  return parseMarkup(markup).some((piece) => piece.kind === 'field' && isOrdinal(piece.source));
}

/** The lookup for one paragraph, with its ordinal. */
export function withOrdinal(lookup: Lookup, ordinal: number | null): Lookup {
  if (ordinal === null) return lookup;
  return (reference) => {
    if (reference === ORDINAL) return { kind: 'count', count: ordinal };
    if (reference === CHINESE_ORDINAL) return { kind: 'word', word: inChinese(ordinal) };
    return lookup(reference);
  };
}

function inChinese(ordinal: number): string {
  return ordinal > 99 ? String(ordinal) : chineseNumeral(ordinal);
}
