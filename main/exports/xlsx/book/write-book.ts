import { changePart, type Parts, readPart } from '#main/exports/office-package/parts';
import { packageOf } from '#main/exports/office-package/write-package';
import { BLANKS, frameOf, type SheetFrame } from './frame.ts';
import { addNotes } from './notes.ts';
import { type Shared, type SheetXml, sheetXml } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { Strings } from './strings.ts';
import { Styles } from './styles.ts';
import { encoded } from './xml.ts';

/** A workbook to be written. */
export interface Book {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly FramedSheet[];
  readonly names: readonly DefinedName[];
}

export interface FramedSheet {
  readonly frame: SheetFrame;
  readonly sheet: Sheet;
}

/** A name that formulas may use for cells. */
export interface DefinedName {
  /** Letters, digits and underscores only. */
  readonly name: string;
  /** Including sheet and `$`. */
  readonly place: string;
}

/** The workbook: its frame by exceljs, the cells, texts and styles as prepared XML, all packed once. */
export async function writeBook({ title, author, sheets, names }: Book): Promise<Uint8Array> {
  const parts: Parts = new Map(await frameOf(sheets.map(({ frame }) => frame)));
  const shared = { styles: new Styles(), strings: new Strings() };
  for (const [index, { sheet }] of sheets.entries()) {
    addCells(parts, index + 1, sheet, shared);
    if (sheet.notes.length > 0) addNotes(parts, index + 1, sheet.notes, author);
  }
  parts.set('xl/sharedStrings.xml', shared.strings.xml());
  shared.styles.addTo(parts);
  const listed = names.map(({ name, place }) => `<definedName name="${name}">${place}</definedName>`);
  changePart(parts, 'xl/workbook.xml', (xml) =>
    xml.replace('</definedNames>', () => `${listed.join('')}</definedNames>`),
  );
  changePart(parts, 'docProps/core.xml', (xml) => filled(xml, title, author));
  return packageOf(parts);
}

function filled(xml: string, title: string, author: string): string {
  const time = (at: Date) => at.toISOString().replace(/\.\d+/, '');
  return xml
    .replaceAll(BLANKS.title, () => encoded(title))
    .replaceAll(BLANKS.author, () => encoded(author))
    .replaceAll(time(BLANKS.now), time(new Date()));
}

function addCells(parts: Parts, number: number, sheet: Sheet, shared: Shared): void {
  const name = `xl/worksheets/sheet${number}.xml`;
  const [start = '', views = '', protection = '', page = '', end = ''] =
    PIECES.exec(readPart(parts, name))?.slice(1) ?? [];
  const { extent, rows, merges }: SheetXml = sheetXml(sheet, shared);
  // Codes are text on purpose: Excel need not ask whether they were meant as numbers.
  const unasked = `<ignoredErrors><ignoredError sqref="${extent}" numberStoredAsText="1"/></ignoredErrors>`;
  const data = rows === '' ? '<sheetData/>' : `<sheetData>${rows}</sheetData>`;
  parts.set(name, `${start}${extent}${views}${data}${protection}${merges}${page}${unasked}${end}`);
}

/** A sheet of the frame, cut where something is inserted. */
const PIECES =
  /^(.*<dimension ref=")[^"]*(".*)<sheetData(?:\/>|>.*<\/sheetData>)(<sheetProtection[^>]*\/>)?(.*?)((?:<legacyDrawing.*)?<\/worksheet>)$/s;
