const MOST_TERMS = 20_000;

/** Pairs of neighbouring characters in text without blanks, each once: an index over them finds any words of two or more. */
export function searchPairs(text: string): readonly string[] {
  const characters = [...text.replace(/\s+/g, '').toLowerCase()];
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < characters.length && pairs.size < MOST_TERMS; at++)
    pairs.add(`${characters[at]}${characters[at + 1]}`);
  return [...pairs];
}

/** The words of a query, as each must occur: `三公 超预算` asks for both. */
export function searchWords(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => [...word].length >= 2);
}
