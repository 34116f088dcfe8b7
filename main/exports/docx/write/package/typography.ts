import { TABLE_STYLE_XML } from '#main/exports/docx/write/table-styles';
import { attribute } from '#main/exports/docx/write/xml';
import { changePart, type Parts } from '#main/exports/office-package/parts';
import { LATIN_FONT, LATIN_OTHER_NAMES } from '#shared/publication/presets/fonts';

/** What Word itself keeps from the end and from the start of a line in Chinese text. */
const OPENING = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｜～￠';
/** Signs of numbers, and the characters with which their units begin or go on. */
const SIGNS = '-−－+±≥≤';
const UNITS = '万亿元%‰辆台套';

/**
 * What the library has no option for: in Word and WPS no line ends with a sign and none begins with a unit, the
 * document's styles are styles of its own, that of its tables among them, and letters and digits have a font where
 * Times New Roman is missing.
 */
export function setTypography(parts: Parts): void {
  changePart(parts, 'word/settings.xml', (xml) => xml.replace('<w:compat>', `${LINE_RULES}$&`));
  changePart(parts, 'word/styles.xml', withOwnStyles);
  changePart(parts, 'word/fontTable.xml', (xml) => xml.replace('</w:fonts>', `${LATIN}$&`));
}

/** Says of the styles that are not Word's own that they are somebody's, without which Word takes them for its own. */
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
