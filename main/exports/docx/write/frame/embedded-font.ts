import { LATIN_FONT_FILE } from '#main/exports/fonts/latin';
import { LATIN_BOLD_FILE } from '#main/exports/fonts/latin-bold';
import { changePart, type Parts } from '#main/exports/office-package/parts';
import { LATIN_FONT } from '#shared/publication/presets/fonts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The key with which Office obfuscates the beginning of a font; it may be the same for every file. */
const KEY = '{6E1B3A52-9C4D-4F80-A7D5-2B8E61C90F34}';
const GARBLED = 32;
const FONTS = [
  { element: 'embedRegular', file: 'latin', base64: LATIN_FONT_FILE },
  { element: 'embedBold', file: 'latin-bold', base64: LATIN_BOLD_FILE },
] as const;

/**
 * Embeds the letters and figures used for measuring, for computers without Times New Roman: there they would be
 * wider, and the following text would move to later pages.
 */
export function embedLatinFonts(parts: Parts): void {
  for (const { file, base64 } of FONTS)
    parts.set(`word/fonts/${file}.odttf`, garbled(Buffer.from(base64, 'base64')));
  const embedded = FONTS.map(
    ({ element, file }) => `<w:${element} xmlns:r="${RELATIONS}" r:id="rId-${file}" w:fontKey="${KEY}"/>`,
  );
  const relations = FONTS.map(
    ({ file }) => `<Relationship Id="rId-${file}" Type="${RELATIONS}/font" Target="fonts/${file}.odttf"/>`,
  );
  changePart(parts, 'word/fontTable.xml', (xml) =>
    xml.replace(
      new RegExp(`(<w:font w:name="${LATIN_FONT}">.*?)(</w:font>)`, 's'),
      `$1${embedded.join('')}$2`,
    ),
  );
  changePart(parts, 'word/_rels/fontTable.xml.rels', (xml) =>
    xml.replace(/\/>\s*$/, `>${relations.join('')}</Relationships>`),
  );
}

/** ECMA-376, part 4, 19.2: the first bytes are XORed with the key, read from its end. */
function garbled(font: Buffer): Buffer {
  const key = Buffer.from(KEY.replace(/[{}-]/g, ''), 'hex').reverse();
  const bytes = Buffer.from(font);
  for (let at = 0; at < GARBLED; at++) bytes[at] = (bytes[at] ?? 0) ^ (key[at % key.length] ?? 0);
  return bytes;
}
