import { stretchesOf, withoutJoiners } from '#shared/publication/bonds';
import { splitOrdinal, titlePieces } from '#shared/publication/title-lines';
import { html, lines, type Markup, nothing } from './markup.ts';

const OPEN = html`<span class="held">`;
const CLOSE = html`</span>`;

/**
 * Pieces of one text, each converted to markup by `mark`, in which no number is separated from its sign or unit,
 * even across pieces.
 */
export function heldPieces(
  pieces: readonly string[],
  mark: (text: string, piece: number) => Markup,
): readonly Markup[] {
  return stretchesOf(pieces).map((stretches, piece) => {
    const marked = stretches.map((stretch) => {
      const inner = mark(withoutJoiners(stretch.text), piece);
      return html`${stretch.begins === true ? OPEN : nothing}${inner}${stretch.ends === true ? CLOSE : nothing}`;
    });
    return html`${marked}`;
  });
}

/** Text with its line breaks, in which no number is separated from its sign or unit. */
export function heldLines(text: string): readonly Markup[] {
  return heldPieces([text], (piece) => html`${lines(piece)}`);
}

/** A title broken by meaning: after “第N部分”, then between words and around the department's name. */
export function titleMarkup(title: string, name: string): Markup {
  const [ordinal, rest] = splitOrdinal(title);
  return html`${ordinal === '' ? nothing : html`<span class="ordinal">${ordinal}</span> `}${wordsMarkup(rest, name)}`;
}

/** An entry of the 目录, broken only between words. */
export function entryMarkup(entry: string, name: string): Markup {
  const [, title] = splitOrdinal(entry);
  return html`${entry.slice(0, entry.length - title.length)}${wordsMarkup(title, name)}`;
}

/** A title in its own lines, each broken only between words. */
function wordsMarkup(title: string, name: string): readonly Markup[] {
  return title
    .split('\n')
    .map(
      (line, index) =>
        html`${index > 0 ? html`<br>` : nothing}${titlePieces(line, name).map((piece) => html`<span class="word">${piece}</span>`)}`,
    );
}
