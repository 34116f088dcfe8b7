import { LATIN_FONT_FILE } from '#main/exports/fonts/latin';
import { changePart, type Parts } from '#main/exports/office-package/parts';
import { LATIN_FONT } from '#shared/publication/presets/fonts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** By this, Office garbles the beginning of a font; that of every file may be the same. */
const KEY = '{6E1B3A52-9C4D-4F80-A7D5-2B8E61C90F34}';
const GARBLED = 32;

/**
 * Gives the file the letters and figures that its lines were measured with, for computers without Times New Roman:
 * there they would be wider, and what stands behind them one page on.
 */
export function embedLatinFont(parts: Parts): void {
  parts.set('word/fonts/latin.odttf', garbled(Buffer.from(LATIN_FONT_FILE, 'base64')));
  changePart(parts, 'word/fontTable.xml', (xml) =>
    xml.replace(
      new RegExp(`(<w:font w:name="${LATIN_FONT}">.*?)(</w:font>)`, 's'),
      `$1<w:embedRegular xmlns:r="${RELATIONS}" r:id="rIdLatin" w:fontKey="${KEY}"/>$2`,
    ),
  );
  const relation = `<Relationship Id="rIdLatin" Type="${RELATIONS}/font" Target="fonts/latin.odttf"/>`;
  changePart(parts, 'word/_rels/fontTable.xml.rels', (xml) =>
    xml.replace(/\/>\s*$/, `>${relation}</Relationships>`),
  );
}

/** ECMA-376, part 4, 19.2: the first bytes are combined with the key, read from its end. */
function garbled(font: Buffer): Buffer {
  const key = Buffer.from(KEY.replace(/[{}-]/g, ''), 'hex').reverse();
  const bytes = Buffer.from(font);
  for (let at = 0; at < GARBLED; at++) bytes[at] = (bytes[at] ?? 0) ^ (key[at % key.length] ?? 0);
  return bytes;
}
