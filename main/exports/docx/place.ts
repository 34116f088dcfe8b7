import { Paragraph } from 'docx';

/** Style that only places have, and that no style sheet knows: none is left when the file is finished. */
const PLACE = '待填';
const PLACES = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${PLACE}"/>(<w:sectPr.*?</w:sectPr>)?</w:pPr></w:p>`);

/** Holds the place of prepared XML while the library writes the document. */
export function place(): Paragraph {
  return new Paragraph({ style: PLACE });
}

/** Prepared XML: running text, which may end a section, or a table, row by row. */
export type PreparedXml = string | Iterable<string>;

/**
 * The document with each piece where its place was, in order. Where a section ends in a place, its properties go to
 * the last paragraph of the text there.
 */
export function* fillPlaces(xml: string, pieces: readonly PreparedXml[]): Generator<string> {
  const [first = '', ...rest] = xml.split(PLACES);
  if (rest.length !== 2 * pieces.length) throw new Error('the pieces and their places differ in number');
  yield first;
  for (const [index, piece] of pieces.entries()) {
    const [properties, after = ''] = rest.slice(2 * index);
    if (typeof piece !== 'string') yield* piece;
    else yield properties === undefined ? piece : withSection(piece, properties);
    yield after;
  }
}

function withSection(text: string, properties: string): string {
  const end = text.indexOf('</w:pPr>', text.lastIndexOf('<w:p>'));
  return `${text.slice(0, end)}${properties}${text.slice(end)}`;
}
