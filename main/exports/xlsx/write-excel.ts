import ExcelJS from 'exceljs';
import { printable } from '#main/exports/printable';
import type { Computed } from '#shared/compute/computed';
import type { Grid, Publication, Section } from '#shared/publication/blocks';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { withTableNames } from '#shared/tables/table-name';
import { CHECKS_SHEET, writeChecksSheet } from './checks-sheet.ts';
import { EXACT_SHEET, locateExact, writeExactSheet } from './exact-sheet.ts';
import { finish } from './finish.ts';
import { writeGridSheet } from './grid-sheet.ts';
import { markSheet } from './marks.ts';
import { type DefinedName, definedNames } from './names.ts';
import { protect } from './protection.ts';
import { printedFigure, publicFigure } from './public-figure.ts';
import { TEXT_SHEET, writeTextSheet } from './text-sheet.ts';
import { workbookParts } from './workbook-parts.ts';

export interface WorkbookSource {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
}

/**
 * The tables and annexes as a workbook, one sheet each, as printed. The public edition contains plain values and
 * nothing else. The working edition also has the sheet 元 with exact figures, from which live formulas compute
 * the printed ones, 校验 with the relations between them, and 文字 with the texts; cells that people fill in are
 * unlocked, the rest is protected without a password.
 */
export async function writeExcel(of: WorkbookSource, marks: Marks = FINAL): Promise<Uint8Array> {
  const { book, names } = await buildWorkbook(of, marks);
  return finish(await workbookParts(book), names, printable(of.report.部门));
}

/** The workbook before it is written. */
async function buildWorkbook(
  of: WorkbookSource,
  marks: Marks,
): Promise<{ readonly book: ExcelJS.Workbook; readonly names: readonly DefinedName[] }> {
  const book = new ExcelJS.Workbook();
  book.creator = printable(of.report.部门);
  book.lastModifiedBy = printable(of.report.部门);
  book.title = printable(of.publication.title);
  const names = marks.edition === '公开版' ? writePublic(book, of) : await writeWorking(book, of);
  for (const sheet of book.worksheets) markSheet(sheet, marks);
  return { book, names };
}

function writePublic(book: ExcelJS.Workbook, { pack, publication }: WorkbookSource): readonly DefinedName[] {
  for (const { grid, orientation } of publication.sections.flatMap(gridPages)) {
    const sheet = book.addWorksheet(withTableNames(pack, grid.id));
    writeGridSheet(sheet, grid, orientation, printedFigure);
  }
  return [];
}

async function writeWorking(book: ExcelJS.Workbook, of: WorkbookSource): Promise<readonly DefinedName[]> {
  const pages = of.publication.sections.flatMap(gridPages);
  const tables = pages
    .map((page) => page.grid)
    .filter((grid) => of.pack.tables.some(({ id }) => id === grid.id));
  const locations = locateExact(tables);
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
  return definedNames(tables, locations);
}

function gridPages({ orientation, blocks }: Section): { grid: Grid; orientation: Section['orientation'] }[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [{ grid: block.grid, orientation }] : []));
}
