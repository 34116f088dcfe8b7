const OPENS = /^[（(“‘《〈「『【〔[]$/;
const CLOSES = /^[，。、；：！？）)”’》〉」』】〕\].,;:!?%％…—]$/;
const NARROW = /^[\w.,%％/+-]$/;

/** Quotation marks, which many programs keep with the text on either side (UAX #14, QU). */
const QUOTES = /^[“”‘’]$/;

/**
 * Whether a line may end between two characters: not inside a word or number, nor on the inner side of a bracket.
 */
export function breaksBefore(before: string, after: string): boolean {
  if (OPENS.test(before) || CLOSES.test(after) || QUOTES.test(before)) return false;
  return !(NARROW.test(before) && NARROW.test(after));
}
