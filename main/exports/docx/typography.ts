import type JSZip from 'jszip';
import { LATIN_FONT, LATIN_OTHER_NAMES } from '#shared/publication/presets/fonts';
import { changePart } from './package-parts.ts';
import { STYLE } from './styles.ts';
import { attribute } from './xml.ts';

/** What Word itself keeps from the end and from the start of a line in Chinese text. */
const OPENING = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｜～￠';
/** Signs of numbers, and the characters with which their units begin or go on. */
const SIGNS = '-−－+±≥≤';
const UNITS = '万亿元%‰辆台套';

/**
 * What the library has no option for: in Word and WPS no line ends with a sign and none begins with a unit, the 目录
 * lists each table once in LibreOffice too, the document's styles are styles of its own, and letters and digits have a font where Times New Roman is missing.
 */
export async function setTypography(archive: JSZip): Promise<void> {
  await changePart(archive, 'word/settings.xml', (xml) => xml.replace('<w:compat>', `${LINE_RULES}$&`));
  await changePart(archive, 'word/styles.xml', withOwnStyles);
  await changePart(archive, 'word/fontTable.xml', (xml) => xml.replace('</w:fonts>', `${LATIN}$&`));
}

/** Says of the styles that are not Word's own that they are somebody's, without which Word takes them for its own. */
function withOwnStyles(xml: string): string {
  return xml.replace(
    /<w:style w:type="paragraph" w:styleId="(?=\p{Script=Han})/gu,
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="',
  );
}

const LINE_RULES = `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${attribute(OPENING + SIGNS)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${attribute(CLOSING + UNITS)}"/>`;
const LATIN = `<w:font w:name="${LATIN_FONT}"><w:altName w:val="${LATIN_OTHER_NAMES.join(',')}"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;

/**
 * The 目录 by outline levels alone, since LibreOffice lists a style twice that has a level and is named too; a title
 * that stands on several lines is one line there.
 */
export function contentsByLevel(xml: string): string {
  const titles = [...xml.matchAll(TITLE)]
    .map(([title]) => textOf(title))
    .filter((text) => text.includes('\n'));
  const whole = titles.reduce(
    (all, title) => all.replaceAll(`>${title.replaceAll('\n', ' ')}<`, `>${oneLine(title)}<`),
    xml,
  );
  return whole.replace(/(TOC \\h \\o &quot;1-2&quot;) \\t &quot;[^&]*&quot;/, '$1 \\u');
}

const TITLE = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="(?:${STYLE.part}|${STYLE.tableTitle})"/>(?:(?!</w:p>).)*</w:p>`,
  'gs',
);

/** The words of a paragraph, escaped as they are. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) => text ?? '\n')
    .join('');
}

/** Only “第N部分” is parted from what follows. */
function oneLine(title: string): string {
  const [first = '', ...rest] = title.split('\n');
  return `${first}${/^第.+部分$/.test(first) ? ' ' : ''}${rest.join('')}`;
}
