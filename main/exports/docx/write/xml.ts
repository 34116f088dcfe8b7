import { printable } from '#main/exports/printable';
import type { Stretch } from '#shared/publication/bonds';

/** Text as the content of an XML element. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text as the value of an XML attribute in double quotes. */
export function attribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** A paragraph with a style, and `properties` that the style does not set. */
export function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** A paragraph of text with the style's formatting only. */
export function plainParagraph(style: string, text: string): string {
  return paragraph(style, runsXml(text, ''));
}

/** Text as runs with the properties `look`: line ends become breaks, tabs stay tabs. */
export function runsXml(text: string, look: string): string {
  if (PLAIN.test(text)) return runXml(`<w:t xml:space="preserve">${text}</w:t>`, look);
  const pieces = printable(text)
    .split(/\r?\n/)
    .map((line) =>
      line
        .split('\t')
        .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`))
        .join('<w:tab/>'),
    );
  return runXml(pieces.join('<w:br/>'), `${AMBIGUOUS.test(text) ? HINT : ''}${look}`);
}

function runXml(content: string, properties: string): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** Written as it is: most texts and all figures. */
const PLAIN = /^[ -%'-;=?-~\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]+$/;

/** Characters that are as wide as Chinese ones only if the run says so, such as “quotes”. */
const AMBIGUOUS = /[^\s -~\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]/;
const HINT = '<w:rFonts w:hint="eastAsia"/>';

export const HIGHLIGHT = '<w:highlight w:val="yellow"/>';
/** With this language LibreOffice respects the joiners between Chinese characters; Word and WPS ignore it. */
const HELD = '<w:lang w:eastAsia="en-US"/>';

/** Stretches of a text as runs with the properties `look`. */
export function stretchesXml(stretches: readonly Stretch[], look: string): string {
  return stretches.map(({ text, bond }) => runsXml(text, bond ? `${look}${HELD}` : look)).join('');
}
