import { TABLE_STYLE_XML } from '#main/exports/docx/write/table-styles';
import { attribute } from '#main/exports/docx/write/xml';
import { changePart, type Parts } from '#main/exports/office-package/parts';
import { LATIN_FONT, LATIN_OTHER_NAMES } from '#shared/publication/presets/fonts';

/** Characters that Word itself keeps from the end and the start of a line in Chinese text. */
const OPENING = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｜～￠';
/** Signs of numbers, and the characters in their units. */
const SIGNS = '-−－+±≥≤';
const UNITS = '万亿元%‰辆台套';

/**
 * Settings without an option in the library: in Word and WPS no line ends with a sign or begins with a unit, the
 * document's styles (also the table style) are custom styles, and letters and digits have a substitute font if
 * Times New Roman is missing.
 */
export function setTypography(parts: Parts): void {
  changePart(parts, 'word/settings.xml', (xml) => xml.replace('<w:compat>', `${LINE_RULES}$&`));
  changePart(parts, 'word/styles.xml', withOwnStyles);
  changePart(parts, 'word/fontTable.xml', (xml) => xml.replace('</w:fonts>', `${LATIN}$&`));
}

/** Marks our styles as custom, because Word otherwise takes them for built-in ones. */
function withOwnStyles(xml: string): string {
  return xml
    .replace(
      /<w:style w:type="paragraph" w:styleId="(?=\p{Script=Han})/gu,
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="',
    )
    .replace('</w:styles>', `${TABLE_STYLE_XML}$&`);
}

const LINE_RULES = `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${attribute(OPENING + SIGNS)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${attribute(CLOSING + UNITS)}"/>`;
const LATIN = `<w:font w:name="${LATIN_FONT}"><w:altName w:val="${LATIN_OTHER_NAMES.join(',')}"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
