import type { Edition } from '#shared/publication/editions/edition';
import { splitPlaceholders } from '#shared/publication/placeholders';

const CONTROL =
  /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs;
const RUN =
  /<w:r><w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr><w:t xml:space="preserve">([^<]*【[^<]*)<\/w:t><\/w:r>/gs;
const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

/**
 * Running text as an edition shows it: for the public without the content controls that say where figures come from.
 * What somebody has still to fill in is highlighted in both.
 */
export function editionText(xml: string, edition: Edition): string {
  const shown = edition === '公开版' ? xml.replace(CONTROL, '$1') : xml;
  return shown.includes('【') ? shown.replace(RUN, highlighted) : shown;
}

/** The text is escaped already, and so is what the placeholders leave of it. */
function highlighted(_: string, look: string, text: string): string {
  return splitPlaceholders(text)
    .map(({ text: piece, open }) => {
      const properties = open ? withHighlight(look) : look;
      return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`;
    })
    .join('');
}

/** In the order of the standard: before the language of the run. */
function withHighlight(look: string): string {
  const [before = '', after] = look.split('<w:lang');
  return after === undefined ? `${before}${HIGHLIGHT}` : `${before}${HIGHLIGHT}<w:lang${after}`;
}
