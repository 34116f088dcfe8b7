/**
 * How far the words around a number may lie from it, in characters: no paragraph of a report comes near to it, and in
 * one that is longer than all others together each number is looked at with its surroundings only.
 */
const REACH = 2_000;

/** The words of a text before a place, as far as they can matter. */
export function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at);
}

/** The words of a text from a place on, as far as they can matter. */
export function wordsAfter(text: string, at: number): string {
  return text.slice(at, at + REACH);
}

/** The words of the sentence that a place lies in, before it. */
export function sentenceBefore(text: string, at: number): string {
  const words = wordsBefore(text, at);
  return words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1);
}
