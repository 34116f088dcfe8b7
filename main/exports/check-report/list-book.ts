import { crc32, deflateRawSync } from 'node:zlib';
import { attribute, escapeText } from '#main/exports/docx/write/xml';
import { type PackedEntry, zipOf } from '#main/exports/office-package/zip';
import { columnLetters } from '#shared/tables/column-letters';
import { type ListSheet, MOST_ROWS, NUMBER_FORMATS, STYLES, sheetPieces } from './list-sheet.ts';

/** A part of a workbook's package; its pieces have to be read before the next part. */
export interface BookPart {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

interface MadeSheet {
  readonly name: string;
  readonly columns: number;
}

/**
 * A workbook of lists, part by part, so that it is never in memory as a whole. Sheets are taken one after the
 * other, when the one before has been read; a list that is longer than a sheet goes on in another. `shown`: names
 * of the sheets in the order in which they are shown, if it is not that of making them.
 */
export async function* listBook(
  sheets: Iterable<ListSheet>,
  shown: readonly string[] = [],
  most = MOST_ROWS,
): AsyncGenerator<BookPart> {
  const made: MadeSheet[] = [];
  for (const { name, columns, rows } of sheets) {
    const all = new Peeking(rows);
    for (let part = 1; part === 1 || (await all.hasMore()); part++) {
      made.push({ name: part === 1 ? name : `${name}（${part}）`, columns: columns.length });
      yield { name: sheetFile(made.length), pieces: sheetPieces(columns, all, most) };
    }
  }
  const numbered = made.map((sheet, at) => ({ ...sheet, number: at + 1 }));
  const place = ({ name }: MadeSheet) => shown.findIndex((each) => name.startsWith(each));
  const inOrder = numbered.toSorted((a, b) => place(a) - place(b));
  for (const [name, xml] of framesOf(inOrder)) yield { name, pieces: [xml] };
}

/** The bytes of a short workbook of lists. */
export async function writeListBook(
  sheets: Iterable<ListSheet>,
  shown: readonly string[] = [],
): Promise<Uint8Array> {
  const entries: PackedEntry[] = [];
  for await (const { name, pieces } of listBook(sheets, shown)) {
    const texts: string[] = [];
    for await (const piece of pieces) texts.push(piece);
    const bytes = Buffer.from(texts.join(''), 'utf8');
    entries.push({ name, chunks: [deflateRawSync(bytes)], crc: crc32(bytes), size: bytes.length });
  }
  return zipOf(entries);
}

/** Rows that may be read in turns, and looked at for more. */
class Peeking<T> implements AsyncIterator<T> {
  readonly #rows: AsyncIterator<T> | Iterator<T>;
  #next: IteratorResult<T> | null = null;

  constructor(rows: Iterable<T> | AsyncIterable<T>) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async next(): Promise<IteratorResult<T>> {
    const next = this.#next ?? (await this.#rows.next());
    this.#next = null;
    return next;
  }

  async hasMore(): Promise<boolean> {
    this.#next ??= await this.#rows.next();
    return this.#next.done !== true;
  }
}

type Numbered = MadeSheet & { readonly number: number };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetFile(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The parts that hold the sheets together. */
function framesOf(sheets: readonly Numbered[]): readonly (readonly [name: string, xml: string])[] {
  const files = sheets.map(({ number }) => number);
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...files.map((number) => [`/${sheetFile(number)}`, 'worksheet']),
  ].map(([part, kind]) => `<Override PartName="${part}" ContentType="${TYPE}.${kind}+xml"/>`);
  const relations = [
    ...files.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
    relation('styles', 'styles', 'styles.xml'),
  ];
  return [
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/styles.xml', stylesXml()],
    ['xl/_rels/workbook.xml.rels', relationsXml(relations)],
    ['_rels/.rels', relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
  ];
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

/** The header is repeated on every printed page. */
function workbookXml(sheets: readonly Numbered[]): string {
  const listed = sheets.map(
    ({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const quoted = (name: string) => `'${escapeText(name.replace(/'/g, "''"))}'`;
  const names = sheets.flatMap(({ name, columns }, at) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(name)}!$A$1:$${columnLetters(columns - 1)}$1</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$1:$1</definedName>`,
  ]);
  return `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

const FIRST_OWN_FORMAT = 164;

/** In the order of `STYLES`. */
function stylesXml(): string {
  const format = (at: number) => FIRST_OWN_FORMAT + at;
  const formats = NUMBER_FORMATS.map(
    (code, at) => `<numFmt numFmtId="${format(at)}" formatCode="${attribute(code)}"/>`,
  );
  const top = '<alignment vertical="top" wrapText="1"/>';
  const look = (number: number, font: number, fill: number, alignment: string) =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  const looks = new Array<string>(STYLES.numbers).fill(look(0, 0, 0, ''));
  looks[STYLES.text] = look(0, 0, 0, top);
  looks[STYLES.head] = look(0, 1, 2, '<alignment vertical="center" wrapText="1"/>');
  looks.push(...NUMBER_FORMATS.map((_, at) => look(format(at), 0, 0, top)));
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="宋体"/><family val="2"/></font>`;
  return `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`;
}
