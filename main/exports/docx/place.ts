import { Paragraph } from 'docx';

/** Style that only places have, and that no style sheet knows: none is left when the file is finished. */
const PLACE = '待填';
const PLACES = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${PLACE}"/>(<w:sectPr.*?</w:sectPr>)?</w:pPr></w:p>`);

/** Holds the place of prepared XML while the library writes the document. */
export function place(): Paragraph {
  return new Paragraph({ style: PLACE });
}

/**
 * The document with each piece of XML where its place was, in order. Where a section ends in a place, its
 * properties go to the piece's last paragraph.
 */
export function fillPlaces(xml: string, pieces: readonly string[]): string {
  const [first = '', ...rest] = xml.split(PLACES);
  if (rest.length !== 2 * pieces.length) throw new Error('the pieces and their places differ in number');
  const filled = pieces.map((piece, index) => {
    const [properties, after = ''] = rest.slice(2 * index);
    return `${properties === undefined ? piece : withSection(piece, properties)}${after}`;
  });
  return `${first}${filled.join('')}`;
}

function withSection(piece: string, properties: string): string {
  const end = piece.indexOf('</w:pPr>', piece.lastIndexOf('<w:p>'));
  return `${piece.slice(0, end)}${properties}${piece.slice(end)}`;
}
