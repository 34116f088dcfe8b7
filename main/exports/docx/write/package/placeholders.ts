import { Paragraph } from 'docx';

/** Begins the style that only placeholders have, and that no style sheet knows: none is left in a finished file. */
const PLACEHOLDER = '待填';
const PLACEHOLDERS = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${PLACEHOLDER}(\\d+)"/>(<w:sectPr.*?</w:sectPr>)?</w:pPr></w:p>`,
);

/** Holds the place of the prepared XML of that number while the library writes the document. */
export function placeholder(key: number): Paragraph {
  return new Paragraph({ style: `${PLACEHOLDER}${key}` });
}

/**
 * The document with prepared XML in place of each placeholder. Where a section ends in one, its properties go to the
 * last paragraph there, which is the last piece.
 */
export function* fillPlaceholders(
  xml: string,
  prepared: (key: number) => Iterable<string>,
): Generator<string> {
  const [first = '', ...rest] = xml.split(PLACEHOLDERS);
  yield first;
  for (let at = 0; at < rest.length; at += 3) {
    const [key, properties, after = ''] = rest.slice(at, at + 3);
    const pieces = prepared(Number(key));
    yield* properties === undefined ? pieces : withSection(pieces, properties);
    yield after;
  }
}

function* withSection(pieces: Iterable<string>, properties: string): Generator<string> {
  let last = '';
  for (const piece of pieces) {
    yield last;
    last = piece;
  }
  const end = last.indexOf('</w:pPr>');
  if (end === -1) throw new Error('a section ends in something that is no paragraph');
  yield `${last.slice(0, end)}${properties}${last.slice(end)}`;
}
