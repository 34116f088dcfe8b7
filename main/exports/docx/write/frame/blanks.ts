import { escapeText } from '#main/exports/docx/write/xml';
import { ENTITIES } from '#main/exports/office-package/entities';

const OPEN = '⟦';
const CLOSE = '⟧';
/** Numbers from here on stand for figures; a frame has no other numbers of ten digits. */
const FIRST_FIGURE = 1_000_000_000;
/** The time of writing. */
const NOW = 0;

/** A text without the white space around it, which stays in the frame. */
const WORDS = /\S(?:.*\S)?/su;
const BLANK = /"⟦(\d+)⟧|⟦(\d+)⟧|>(1\d{9})</g;

/**
 * What a frame leaves open: each text and figure of one document, for which the library writes a blank. Equal texts
 * have the same blank, because the library may write each only once.
 */
export class Blanks {
  readonly #texts: string[] = [''];
  readonly #places = new Map<string, string>();
  readonly #figures: number[] = [];

  text(text: string): string {
    const words = WORDS.exec(text)?.[0];
    if (words === undefined) return text;
    const known = this.#places.get(words) ?? `${OPEN}${this.#texts.push(words) - 1}${CLOSE}`;
    this.#places.set(words, known);
    return text.replace(words, () => known);
  }

  figure(figure: number): number {
    return FIRST_FIGURE + this.#figures.push(figure) - 1;
  }

  /** A part of the frame with this document's texts and figures, written as the docx library writes them. */
  fill(part: string): string {
    this.#texts[NOW] = new Date().toISOString();
    return part.replace(BLANK, (_, quoted?: string, plain?: string, figure?: string) => {
      if (figure !== undefined) return `>${this.#figures[Number(figure) - FIRST_FIGURE]}<`;
      const text = this.#texts[Number(quoted ?? plain)] ?? '';
      return quoted === undefined ? escapeText(text) : `"${inAttribute(text)}`;
    });
  }
}

/** Whether a part of a frame has blanks. */
export function hasBlanks(part: string): boolean {
  return part.search(BLANK) !== -1;
}

/** A part with a blank for each time of writing. */
export function withoutTimes(part: string): string {
  return part.replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${OPEN}${NOW}${CLOSE}<`);
}

/** In an attribute the docx library also writes the quotes as entities. */
function inAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
