import ExcelJS from 'exceljs';
import type { Computed } from '#shared/compute/computed';
import type { Grid, Publication, Section } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { printable } from './printable.ts';
import { EXACT_SHEET, locateExact, writeExactSheet } from './xlsx/exact-sheet.ts';
import { finish } from './xlsx/finish.ts';
import { writeGridSheet } from './xlsx/grid-sheet.ts';
import { publicFigure } from './xlsx/public-figure.ts';

/**
 * The tables and annexes as a workbook: one sheet each, as printed, and the sheet 元 with the exact figures, from
 * which the printed ones are calculated by live formulas.
 */
export async function writeExcel(of: {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
}): Promise<Uint8Array> {
  const pages = of.publication.sections.flatMap(gridPages);
  const tables = pages
    .map((page) => page.grid)
    .filter((grid) => of.pack.tables.some(({ id }) => id === grid.id));
  const locations = locateExact(tables);
  const book = new ExcelJS.Workbook();
  book.creator = printable(of.report.部门);
  book.title = printable(of.publication.title);
  for (const { grid, orientation } of pages) {
    writeGridSheet(book.addWorksheet(grid.id), grid, orientation, (cell) =>
      publicFigure(cell, locations, of.report.单位),
    );
  }
  writeExactSheet(book.addWorksheet(EXACT_SHEET), tables, locations, of.computed);
  return finish(await book.xlsx.writeBuffer());
}

function gridPages({ orientation, blocks }: Section): { grid: Grid; orientation: Section['orientation'] }[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [{ grid: block.grid, orientation }] : []));
}
