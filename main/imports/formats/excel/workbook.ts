import { type ParsingOptions, parse_zip, read, type WorkBook } from '@e965/xlsx';
import { BOOK_STREAMS, CompoundFile } from '#main/imports/containers/compound';
import { safeXml } from '#main/imports/containers/xml';
import { Zip } from '#main/imports/containers/zip';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { SourceFile } from '#shared/imports/source/source';
import { cellsOnly, holdsPictures } from './biff.ts';
import { emptied, readGuards } from './biff-guards.ts';
import { codePageOf } from './code-page.ts';
import { tooManyRows } from './sheet-budget.ts';
import { usedRange } from './used-range.ts';
import { workbookSource } from './workbook-sheets.ts';

/** Every workbook stream begins with this record; SheetJS would read anything else as text. */
const BEGIN = 0x09;
const FARTHEST_COLUMN = 16_384;
const BROKEN = '工作簿已损坏，无法读取；请用 Excel 或 WPS 打开后另存，再导入';

/** Parts with cells, and those that refer to them; a part that identifies another office program is excluded. */
const PART = /^(?!meta-inf\/|objectdata\.xml$).*\.(xml|rels|vml)$/i;

declare module '@e965/xlsx' {
  /** The parts of a workbook, in SheetJS's form of an unzipped file; its own types omit this. */
  export function parse_zip(
    parts: { readonly FullPaths: readonly string[]; readonly FileIndex: readonly Part[] },
    options: ParsingOptions,
  ): WorkBook;
}

interface Part {
  readonly name: string;
  readonly type: 2;
  readonly content: Buffer;
}

/**
 * Reads a workbook of the new format. SheetJS is given the checked parts, never the zip file: it would inflate
 * every entry, however large, and duplicates twice.
 */
export function readXlsx(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const parts = zip.names.filter((name) => PART.test(name)).map((name) => readPart(zip, name));
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  const unpacked = { FullPaths: parts.map(({ name }) => name), FileIndex: parts };
  const pictures = zip.names.some((name) => /^xl\/media\//i.test(name));
  const book = parse((options) => parse_zip(unpacked, options));
  return workbookSource(file, book, { macros, pictures });
}

function readPart(zip: Zip, name: string): Part {
  const content = zip.read(name) ?? Buffer.alloc(0);
  const xml = safeXml(content);
  if (!/worksheets\/[^/]+\.xml$/i.test(name)) return { name, type: 2, content };
  const used = usedRange(xml);
  refuseTooManyRows(used);
  return { name, type: 2, content: used.length === xml.length ? content : Buffer.from(used) };
}

/** Reads a workbook of Excel 97: only its stream, extracted from the compound file here with chains checked. */
export function readXls(file: string, bytes: Buffer): SourceFile {
  const compound = new CompoundFile(bytes);
  const stream = BOOK_STREAMS.map((name) => compound.read(name)).find((each) => each !== null);
  const cells = stream === undefined || stream === null || stream[0] !== BEGIN ? null : cellsOnly(stream);
  if (cells === null) throw new Refusal(BROKEN);
  const book = parse((options) => read(cells, options));
  const source = workbookSource(file, book, {
    macros: compound.has('_VBA_PROJECT_CUR'),
    pictures: holdsPictures(stream ?? cells),
    decode: codePageOf(cells),
  });
  return { ...source, blocks: emptied(source.blocks, readGuards(stream ?? cells)) };
}

/** Reads a workbook saved by Excel 2003 as XML, which accounting software names .xls. */
export function readXml2003(file: string, bytes: Buffer): SourceFile {
  const xml = safeXml(bytes);
  refuseTooManyRows(xml);
  refuseFarPlaces(xml);
  // stubs would be created for every cell of a merge, whatever its stated size
  const book = parse((options) => read(xml, { ...options, type: 'string', sheetStubs: false }));
  return workbookSource(file, book, { macros: false, pictures: false });
}

function refuseTooManyRows(xml: string): void {
  let rows = 0;
  for (const _ of xml.matchAll(/<(?:\w+:)?row\b/gi)) rows++;
  if (rows > LIMITS.rowsPerSheet) throw tooManyRows(rows);
}

/** SheetJS creates every row and column up to those that a file names. */
function refuseFarPlaces(xml: string): void {
  for (const [, named, place] of xml.matchAll(
    /<(?:\w+:)?(Row|Column|Cell)\b[^<>]*?:(?:Index|Span)\s*=\s*["'](\d+)/gi,
  )) {
    const far = Number(place);
    if (far > (named?.toLowerCase() === 'row' ? LIMITS.rowsPerSheet : FARTHEST_COLUMN))
      throw tooManyRows(far);
  }
}

function parse(read: (options: ParsingOptions) => WorkBook): WorkBook {
  const book = parsed(read);
  if (book.SheetNames.length === 0) throw new Refusal(BROKEN);
  return book;
}

function parsed(read: (options: ParsingOptions) => WorkBook): WorkBook {
  try {
    return read({
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellStyles: true,
      sheetStubs: true,
      cellHTML: false,
      cellNF: true,
      cellDates: true,
      bookVBA: false,
      sheetRows: LIMITS.rowsPerSheet + 1,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(detail)) throw new Refusal('文件设了打开密码，请去掉密码后再导入');
    throw new Refusal(BROKEN);
  }
}
