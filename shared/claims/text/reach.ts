/**
 * The number of characters around a number that are examined: no ordinary paragraph is that long, and in an
 * extremely long one only the surroundings of each number are read.
 */
const REACH = 2_000;

/** The text before a position, as far as it can matter. */
export function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at);
}

/** The text from a position on, as far as it can matter. */
export function wordsAfter(text: string, at: number): string {
  return text.slice(at, at + REACH);
}

/** The text of the sentence around a position, before it. */
export function sentenceBefore(text: string, at: number): string {
  const words = wordsBefore(text, at);
  return words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1);
}

/** The text of the sentence around a position, from it on. */
export function sentenceAfter(text: string, at: number): string {
  return wordsAfter(text, at).split(/[。；]/, 1)[0] ?? '';
}
