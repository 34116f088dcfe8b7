import type { Subject } from '#shared/tables/grammar';

/** A 科目 as searched: with its 拼音首字母 and the names above it. */
export interface SearchEntry extends Subject {
  /** Lower case; empty if not known yet. */
  readonly initials: string;
  /** Names and 拼音首字母 of the 款 and 类 above. */
  readonly context: string;
}

/** Search entries for a list of 科目, by code. */
export function searchEntries(
  subjects: readonly Subject[],
  initialsOf: (name: string) => string,
): readonly SearchEntry[] {
  const names = new Map(subjects.map(({ code, name }) => [code, name]));
  return subjects.map(({ code, name }) => {
    const above = [3, 5]
      .filter((length) => length < code.length)
      .map((length) => names.get(code.slice(0, length)) ?? '');
    return {
      code,
      name,
      initials: initialsOf(name),
      context: above.map((upper) => `${upper} ${initialsOf(upper)}`).join(' '),
    };
  });
}

/**
 * Searches 科目, best match first, at most `limit` results: by the start of the code, by name, by 拼音首字母. With
 * several words each must match, at least one of them the 科目 itself, the others possibly the names above it.
 */
export function searchSubjects(
  entries: readonly SearchEntry[],
  query: string,
  limit: number,
): readonly SearchEntry[] {
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === null ? [] : [{ entry, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || (a.entry.code < b.entry.code ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function rankOf(entry: SearchEntry, words: readonly string[]): number | null {
  const own = words.map((word) => rankOfWord(entry, word));
  const fits = own.every((rank, at) => rank !== null || entry.context.includes(words[at] ?? ''));
  const ranks = own.filter((rank) => rank !== null);
  return fits && ranks.length > 0 ? Math.min(...ranks) : null;
}

/** 0 is best; `null` if the word does not match. */
function rankOfWord({ code, name, initials }: SearchEntry, word: string): number | null {
  if (code === word) return 0;
  if (code.startsWith(word)) return 1;
  if (name === word) return 1;
  if (name.startsWith(word)) return 2;
  if (initials === word) return 2;
  if (initials.startsWith(word)) return 3;
  if (name.includes(word)) return 4;
  return word.length > 1 && initials.includes(word) ? 5 : null;
}
