const MOST_TERMS = 20_000;

/**
 * Distinct pairs of adjacent characters, ignoring blanks: an index over them finds any term of two or more
 * characters.
 */
export function searchPairs(text: string): readonly string[] {
  const characters = [...text.replace(/\s+/g, '').toLowerCase()];
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < characters.length && pairs.size < MOST_TERMS; at++)
    pairs.add(`${characters[at]}${characters[at + 1]}`);
  return [...pairs];
}

/** The terms of a query, all of which must occur: `三公 超预算` requires both. */
export function searchWords(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => [...word].length >= 2);
}
