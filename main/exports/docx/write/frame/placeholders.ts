import { Paragraph } from 'docx';

/** Prefix of the style used by placeholders, which no style sheet defines: none is left in a finished file. */
const PLACEHOLDER = '待填';
const PLACEHOLDERS = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${PLACEHOLDER}(\\d+)"/>(<w:sectPr.*?</w:sectPr>)?</w:pPr></w:p>`,
);

/** Marks the position of the prepared XML with that number while the library writes the document. */
export function placeholder(key: number): Paragraph {
  return new Paragraph({ style: `${PLACEHOLDER}${key}` });
}

/**
 * The document with prepared XML instead of each placeholder. If a section ends in one, its properties move to
 * the last paragraph there, which is the last piece.
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
