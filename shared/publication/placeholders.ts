import { MISSING_TEXT } from '#shared/narrative/fields/field';
import { REASON } from '#shared/narrative/writing/reasons';

const PLACEHOLDERS = new RegExp(`(${MISSING_TEXT}|${REASON})`);

/** Splits a text into pieces; `open` ones are still to be filled in. */
export function splitPlaceholders(
  text: string,
): readonly { readonly text: string; readonly open: boolean }[] {
  return text
    .split(PLACEHOLDERS)
    .map((piece, index) => ({ text: piece, open: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
