import {
  type CellObject,
  type ParsingOptions,
  parse_zip,
  read,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import type { Sheet, SheetRow } from '#shared/imports/sheet';
import type { SourceFile } from '#shared/imports/source';
import { cellsOnly } from './biff.ts';
import { emptied, readGuards } from './biff-guards.ts';
import { BOOK_STREAMS, CompoundFile } from './compound.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { SheetBudget, tooManyRows } from './sheet-budget.ts';
import { toCell } from './workbook-cell.ts';
import { safeXml } from './xml.ts';
import { Zip } from './zip.ts';

/** Every workbook stream begins with this record; SheetJS would take anything else for text. */
const BEGIN = 0x09;
const BROKEN = '工作簿已损坏，无法读取；请用 Excel 或 WPS 打开后另存，再导入';

/** Parts with cells in them, and what leads to them; a part that says the file is of another office does not. */
const PART = /^(?!meta-inf\/|objectdata\.xml$).*\.(xml|rels|vml)$/i;

declare module '@e965/xlsx' {
  /** A workbook's parts, in the form that SheetJS unpacks a zip file into; its own types leave this out. */
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
 * Reads a workbook of the new format. SheetJS is given the parts that were looked through, never the zip file: it
 * would inflate every entry, however large, and twice what is there twice.
 */
export function readXlsx(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const parts = zip.names.filter((name) => PART.test(name)).map((name) => readPart(zip, name));
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  const unpacked = { FullPaths: parts.map(({ name }) => name), FileIndex: parts };
  return toSource(
    file,
    parse((options) => parse_zip(unpacked, options)),
    macros,
  );
}

function readPart(zip: Zip, name: string): Part {
  const content = zip.read(name) ?? Buffer.alloc(0);
  const xml = safeXml(content);
  if (/worksheets\/[^/]+\.xml$/i.test(name)) refuseTooManyRows(xml);
  return { name, type: 2, content };
}

/** Reads a workbook of Excel 97: its stream alone, taken out of the compound file here, where chains are checked. */
export function readXls(file: string, bytes: Buffer): SourceFile {
  const compound = new CompoundFile(bytes);
  const stream = BOOK_STREAMS.map((name) => compound.read(name)).find((each) => each !== null);
  const cells = stream === undefined || stream === null || stream[0] !== BEGIN ? null : cellsOnly(stream);
  if (cells === null) throw new Refusal(BROKEN);
  const source = toSource(
    file,
    parse((options) => read(cells, options)),
    compound.has('_VBA_PROJECT_CUR'),
  );
  return { ...source, blocks: emptied(source.blocks, readGuards(stream ?? cells)) };
}

/** Reads a workbook that Excel 2003 saved as XML, which accounting software names .xls. */
export function readXml2003(file: string, bytes: Buffer): SourceFile {
  const xml = safeXml(bytes);
  refuseTooManyRows(xml);
  return toSource(
    file,
    parse((options) => read(xml, { ...options, type: 'string' })),
    false,
  );
}

function refuseTooManyRows(xml: string): void {
  let rows = 0;
  for (const _ of xml.matchAll(/<(?:\w+:)?row\b/gi)) rows++;
  if (rows > LIMITS.rowsPerSheet) throw tooManyRows(rows);
}

function parse(read: (options: ParsingOptions) => WorkBook): WorkBook {
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

function toSource(file: string, book: WorkBook, macros: boolean): SourceFile {
  if (book.SheetNames.length > LIMITS.sheets) {
    throw new Refusal(`工作簿有 ${book.SheetNames.length} 张工作表，超过 ${LIMITS.sheets} 张，没有读入`);
  }
  if (book.SheetNames.length === 0) throw new Refusal(BROKEN);
  const budget = new SheetBudget();
  const hidden = book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0);
  return {
    file,
    kind: 'workbook',
    blocks: book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet === undefined
        ? []
        : [{ kind: 'sheet' as const, sheet: toSheet(file, name, sheet, budget) }];
    }),
    remarks: [
      ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
      ...(hidden.length > 0 ? [`${file} 的隐藏工作表也读入了：${hidden.join('、')}`] : []),
    ],
  };
}

function toSheet(file: string, name: string, sheet: WorkSheet, budget: SheetBudget): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  if (data.length > LIMITS.rowsPerSheet) throw tooManyRows(data.length);
  const rows = Array.from(data, (row): SheetRow => {
    const cells = Array.from((row ?? []).slice(0, LIMITS.columns), (cell) => toCell(cell));
    budget.spend(cells);
    return cells;
  });
  const last = rows.length - 1;
  return {
    file,
    name,
    naming: 'A1',
    lead: 0,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, last),
      right: Math.min(e.c, LIMITS.columns),
    })),
    hiddenRows: hiddenRows(sheet, last),
  };
}

function hiddenRows(sheet: WorkSheet, last: number): readonly number[] {
  const hidden: number[] = [];
  const rows = sheet['!rows'] ?? [];
  for (let row = 0; row <= Math.min(last, rows.length - 1); row++) {
    if (rows[row]?.hidden === true) hidden.push(row);
  }
  return hidden;
}
