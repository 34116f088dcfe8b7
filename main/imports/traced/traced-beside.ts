import { parseXml } from '#main/imports/containers/parse-xml';
import { withoutJoiners } from '#shared/publication/bonds';

/** A piece of a paragraph; `id` if it is the figure of a content control. */
interface Piece {
  readonly id: number | null;
  text: string;
}

type Paragraph = readonly Piece[];

/**
 * The text of each controlled figure of a working edition as it is in the public one, which has no marks: from
 * the paragraph with the same words around it. Figures without such a paragraph are omitted.
 */
export function figuresBeside(working: string, published: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const there = readParagraphs(published).map(wordsOf);
  let next = 0;
  for (const paragraph of readParagraphs(working)) {
    const at = findParagraph(paragraph, there, next);
    if (at === -1) continue;
    next = at + 1;
    for (const [id, text] of figuresIn(paragraph, there[at] ?? '') ?? []) found.set(id, text);
  }
  return found;
}

/** First by the same text, then by the same words around other figures. */
function findParagraph(paragraph: Paragraph, there: readonly string[], from: number): number {
  const words = wordsOf(paragraph);
  const same = there.indexOf(words, from);
  if (same !== -1) return same;
  if (!hasWords(paragraph)) return -1;
  return there.findIndex((text, index) => index >= from && figuresIn(paragraph, text) !== null);
}

/** Whether a paragraph has enough words to be recognised. */
function hasWords(paragraph: Paragraph): boolean {
  const fixed = paragraph.filter(({ id }) => id === null).map(({ text }) => text);
  return fixed.join('').length >= 6;
}

/** The parts of `text` at the positions of the paragraph's figures; `null` if the words around them differ. */
function figuresIn(
  paragraph: Paragraph,
  text: string,
): readonly (readonly [id: number, text: string])[] | null {
  const pattern = paragraph.map(({ id, text: words }) =>
    id === null ? escapePattern(words) : '([^。；]*?)',
  );
  const match = new RegExp(`^${pattern.join('')}$`, 's').exec(text);
  if (match === null) return null;
  const ids = paragraph.flatMap(({ id }) => (id === null ? [] : [id]));
  return ids.map((id, index) => [id, match[index + 1] ?? '']);
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function wordsOf(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).join('');
}

/** Paragraphs of the running text with any words; tables are omitted, because they have no controls. */
function readParagraphs(xml: string): readonly Paragraph[] {
  const paragraphs: Piece[][] = [];
  let current: Piece[] | null = null;
  let control: { id: number | null } | null = null;
  let tables = 0;
  let inText = false;
  const add = (text: string) => {
    const id = control?.id ?? null;
    const last = current?.at(-1);
    if (last !== undefined && last.id === id) last.text += text;
    else current?.push({ id, text });
  };
  parseXml(
    xml,
    (name, attributes) => {
      if (name === 'w:tbl') tables++;
      else if (name === 'w:p' && tables === 0) current = [];
      else if (name === 'w:sdt' && current !== null) control = { id: null };
      else if (name === 'w:id' && control !== null) control.id ??= Number(attributes['w:val']);
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab') add('\t');
      else if (name === 'w:br') add('\n');
    },
    (name) => {
      if (name === 'w:tbl') tables--;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:sdt') control = null;
      else if (name === 'w:p' && current !== null) {
        if (wordsOf(current).trim() !== '') paragraphs.push(current);
        current = null;
      }
    },
    (text) => {
      if (inText) add(withoutJoiners(text));
    },
  );
  return paragraphs;
}
