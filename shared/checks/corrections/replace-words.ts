import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';

/** Replaces characters `from` up to, not including, `to` of a paragraph as printed. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/**
 * Returns the paragraph's markup with words replaced and its links untouched; `null` if a link would be
 * broken. Only the differing part counts: `5.00 元` for `5.00万元` leaves the figure alone.
 */
export function replaceWords(
  { runs, text }: Pick<RenderedParagraph, 'runs' | 'text'>,
  replacements: readonly Replacement[],
): string | null {
  let markup = '';
  let start = 0;
  const left = replacements.map((each) => narrowed(each, text)).sort((a, b) => a.from - b.from);
  for (const run of runs) {
    const [from, to] = [start, start + run.text.length];
    start = to;
    const own = left.filter((each) => isWithin(each, from, to, run.source === null));
    if (run.source !== null) {
      if (own.length > 0) return null;
      markup += `{{${run.source}}}`;
      continue;
    }
    let at = from;
    for (const each of own) {
      if (each.from < at || each.to > to) return null;
      markup += text.slice(at, each.from) + each.words;
      at = each.to;
      left.splice(left.indexOf(each), 1);
    }
    markup += text.slice(at, to);
  }
  return left.length === 0 ? markup : null;
}

/** Text inserted between two characters belongs to the surrounding text, not to a link. */
function isWithin({ from, to }: Replacement, start: number, end: number, isWords: boolean): boolean {
  if (from === to) return isWords && from >= start && from <= end;
  return from < end && to > start;
}

/**
 * Trims what both ends have in common, but never within a number: `0.00` to `250.00` replaces the number,
 * instead of inserting `25` before it.
 */
function narrowed({ from, to, words }: Replacement, text: string): Replacement {
  const old = text.slice(from, to);
  const most = Math.min(old.length, words.length);
  let head = 0;
  while (head < most && old[head] === words[head]) head++;
  while (isInNumber(old, head) || isInNumber(words, head)) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === words.at(-1 - tail)) tail++;
  while (isInNumber(old, old.length - tail) || isInNumber(words, words.length - tail)) tail--;
  return { from: from + head, to: to - tail, words: words.slice(head, words.length - tail) };
}

const OF_NUMBER = /[-−－\d０-９.．,]/;

/** Whether digits surround a position in a text. */
function isInNumber(text: string, at: number): boolean {
  return at > 0 && OF_NUMBER.test(text.charAt(at - 1)) && OF_NUMBER.test(text.charAt(at));
}
