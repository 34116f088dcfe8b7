import { changePart, type Parts, readPart } from '#main/exports/office-package/parts';
import { writePackage } from '#main/exports/office-package/write-package';
import { USUAL_SIZE } from './measures.ts';
import type { DefinedName } from './names.ts';

const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';

/** The standard's order of font properties; exceljs writes some in another order. */
const ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz'];
const LAST = ['color', 'name', 'family', 'charset', 'scheme'];

/**
 * The usual font of exceljs, whose digits are the unit of column widths. Without Calibri, programs take another
 * font, wider by a third; 宋体 has a stand-in of its width on every Chinese PC.
 */
const CALIBRI = /<font>(?:(?!<\/font>).)*"Calibri".*?<\/font>/s;
const USUAL = `<font><sz val="${USUAL_SIZE}"/><name val="宋体"/><charset val="134"/></font>`;

/**
 * Puts the properties of each font in the standard's order, sets the usual font and the author, and adds defined
 * names: exceljs stores one entry for every cell that a name covers.
 */
export function finish(parts: Parts, names: readonly DefinedName[], author: string): Promise<Uint8Array> {
  for (const name of parts.keys()) {
    const edit = editOf(name, author);
    if (edit !== null) changePart(parts, name, edit);
  }
  changePart(parts, STYLES, (xml) =>
    xml.replace(CALIBRI, USUAL).replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => orderFont(inner)),
  );
  if (names.length > 0) {
    changePart(parts, BOOK, (xml) =>
      xml.replace('</definedNames>', () => `${names.map(nameElement).join('')}</definedNames>`),
    );
  }
  return writePackage(parts, BOOK, [readPart(parts, BOOK)]);
}

/** Settings without an option in exceljs, by part. */
function editOf(name: string, author: string): ((xml: string) => string) | null {
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return withoutWarnings;
  if (/^xl\/comments\d+\.xml$/.test(name))
    return (xml) => xml.replace('<author>Author</author>', () => `<author>${escapeText(author)}</author>`);
  if (name === 'docProps/app.xml')
    return (xml) =>
      xml.replace('<Application>Microsoft Excel</Application>', '<Application>决算公开</Application>');
  return null;
}

/** Codes are text on purpose: Excel need not ask whether they were meant as numbers. */
function withoutWarnings(xml: string): string {
  const ref = /<dimension ref="([A-Z0-9:]+)"/.exec(xml)?.[1];
  if (ref === undefined) return xml;
  const errors = `<ignoredErrors><ignoredError sqref="${ref}" numberStoredAsText="1"/></ignoredErrors>`;
  return xml.replace(
    /<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/,
    (next) => `${errors}${next}`,
  );
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Names contain letters, digits and underscores only, so nothing in them needs escaping. */
function nameElement({ name, place }: DefinedName): string {
  return `<definedName name="${name}">${place}</definedName>`;
}

function orderFont(inner: string): string {
  const properties = inner.match(/<(\w+)[^>]*?\/>/g) ?? [];
  const place = (property: string) => [...ORDER, ...LAST].indexOf(/^<(\w+)/.exec(property)?.[1] ?? '');
  return `<font>${[...properties].sort((a, b) => place(a) - place(b)).join('')}</font>`;
}
