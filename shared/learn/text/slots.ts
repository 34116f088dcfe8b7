import type { Part, Passage, Text } from '#shared/tables/text-grammar';

const BLANK = /[XxＸ×]{2,}(?:[（(](?<hint>[^（）()]+)[）)])?/g;
const LONGEST_HINT = 20;

/**
 * Turns blanks left in a template's text into placeholders for people; the words before them, or in brackets, are
 * the hint.
 */
export function withSlots(passage: Passage): Passage {
  let count = 0;
  const open = (text: Text): Text => {
    const parts = typeof text === 'string' ? [text] : text;
    const made = parts.flatMap((part): readonly Part[] => {
      if (typeof part === 'string') return slotsIn(part, () => ++count);
      return 'choose' in part
        ? [{ choose: part.choose.map((option) => ({ ...option, text: open(option.text) })) }]
        : [part];
    });
    const [only] = made;
    return made.length === 1 && typeof only === 'string' ? only : made;
  };
  return { ...passage, text: open(passage.text) };
}

function slotsIn(words: string, next: () => number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of words.matchAll(BLANK)) {
    const before = words.slice(at, match.index);
    const hint =
      match.groups?.hint ??
      (
        before
          .split(/[，。；、：]/)
          .filter(Boolean)
          .at(-1) ?? ''
      )
        .replace(/[{}<>]/g, '')
        .slice(-LONGEST_HINT);
    parts.push(before, { slot: `填写${next()}`, hint: `请填写${hint}` });
    at = match.index + match[0].length;
  }
  return [...parts, words.slice(at)].filter((part) => part !== '');
}
