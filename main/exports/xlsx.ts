import ExcelJS, { type XlsxWriteOptions } from 'exceljs';
import type { Computed } from '#shared/compute/computed';
import type { Grid, Publication, Section } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { withTableNames } from '#shared/tables/table-name';
import { printable } from './printable.ts';
import { CHECKS_SHEET, writeChecksSheet } from './xlsx/checks-sheet.ts';
import { EXACT_SHEET, locateExact, writeExactSheet } from './xlsx/exact-sheet.ts';
import { finish } from './xlsx/finish.ts';
import { writeGridSheet } from './xlsx/grid-sheet.ts';
import { type DefinedName, definedNames } from './xlsx/names.ts';
import { protect } from './xlsx/protection.ts';
import { publicFigure } from './xlsx/public-figure.ts';
import { TEXT_SHEET, writeTextSheet } from './xlsx/text-sheet.ts';

/** The finishing step compresses. */
const UNCOMPRESSED = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>;

export interface WorkbookSource {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
}

/**
 * The tables and annexes as a workbook: one sheet each, as printed; the sheet 元 with the exact figures, from which
 * the printed ones are calculated by live formulas; 校验 with the relations between them; 文字 with the words. What
 * people fill in is unlocked, the rest protected without a password.
 */
export async function writeExcel(of: WorkbookSource): Promise<Uint8Array> {
  const { book, names } = await buildWorkbook(of);
  return finish(await book.xlsx.writeBuffer(UNCOMPRESSED), names);
}

/** The workbook before it is written. */
export async function buildWorkbook(
  of: WorkbookSource,
): Promise<{ readonly book: ExcelJS.Workbook; readonly names: readonly DefinedName[] }> {
  const pages = of.publication.sections.flatMap(gridPages);
  const tables = pages
    .map((page) => page.grid)
    .filter((grid) => of.pack.tables.some(({ id }) => id === grid.id));
  const locations = locateExact(tables);
  const book = new ExcelJS.Workbook();
  book.creator = printable(of.report.部门);
  book.title = printable(of.publication.title);
  for (const { grid, orientation } of pages) {
    writeGridSheet(book.addWorksheet(withTableNames(of.pack, grid.id)), grid, orientation, (cell) =>
      publicFigure(cell, locations, of.report.单位),
    );
  }
  writeExactSheet(book.addWorksheet(EXACT_SHEET), tables, locations, of.computed);
  writeChecksSheet(book.addWorksheet(CHECKS_SHEET), of.computed, locations, (words) =>
    withTableNames(of.pack, words),
  );
  await Promise.all(book.worksheets.map(protect));
  writeTextSheet(book.addWorksheet(TEXT_SHEET), of.publication);
  return { book, names: definedNames(tables, locations) };
}

function gridPages({ orientation, blocks }: Section): { grid: Grid; orientation: Section['orientation'] }[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [{ grid: block.grid, orientation }] : []));
}
