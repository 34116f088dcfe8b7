import { printable } from '#main/exports/printable';
import type { Computed } from '#shared/compute/computed';
import type { Grid, Publication, Section } from '#shared/publication/blocks';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { withTableNames } from '#shared/tables/table-name';
import type { Sheet } from './book/sheet.ts';
import { type Book, type FramedSheet, writeBook } from './book/write-book.ts';
import { CHECKS_SHEET, checksSheet, FIRST_CHECK } from './checks-sheet.ts';
import { EXACT_FROZEN, EXACT_SHEET, exactSheet, locateExact } from './exact-sheet.ts';
import { gridSheet } from './grid-sheet.ts';
import { markSheet, pageMarks } from './marks.ts';
import { definedNames } from './names.ts';
import { fitsOnePage, type PageSetup } from './page.ts';
import { printedFigure, publicFigure } from './public-figure.ts';
import { TEXT_SHEET, textSheet } from './text-sheet.ts';

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
export function writeExcel(of: WorkbookSource, marks: Marks = FINAL): Promise<Uint8Array> {
  const content = marks.edition === '公开版' ? publicContent(of) : workingContent(of);
  return writeBook({
    title: printable(of.publication.title),
    author: printable(of.report.部门),
    names: content.names,
    sheets: content.sheets.map((each) => framed(each, marks)),
  });
}

/** A sheet with its name and page. */
interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly page: PageSetup;
  readonly frozen?: number;
  readonly isProtected?: true;
  readonly differencesFrom?: number;
}

interface Content {
  readonly sheets: readonly NamedSheet[];
  readonly names: Book['names'];
}

function framed({ name, sheet, page, ...of }: NamedSheet, marks: Marks): FramedSheet {
  const { orientation, widths, lastRow, header } = page;
  const frame = {
    name,
    widths,
    orientation,
    lastRow,
    header,
    columnCount: widths.length,
    frozen: of.frozen ?? header?.to ?? 0,
    onePage: fitsOnePage(sheet, page),
    marks: pageMarks(marks),
    isProtected: of.isProtected ?? false,
    hasNotes: sheet.notes.length > 0,
    differencesFrom: of.differencesFrom ?? null,
  };
  markSheet(sheet, marks);
  return { frame, sheet };
}

function publicContent({ pack, publication }: WorkbookSource): Content {
  const sheets = publication.sections.flatMap(gridPages).map(({ grid, orientation }) => ({
    name: withTableNames(pack, grid.id),
    ...gridSheet(grid, orientation, printedFigure),
  }));
  return { sheets, names: [] };
}

function workingContent({ pack, report, computed, publication }: WorkbookSource): Content {
  const pages = publication.sections.flatMap(gridPages);
  const tables = pages.map(({ grid }) => grid).filter((grid) => pack.tables.some(({ id }) => id === grid.id));
  const locations = locateExact(tables);
  const named = (words: string) => withTableNames(pack, words);
  const printed = pages.map(({ grid, orientation }) => ({
    name: named(grid.id),
    ...gridSheet(grid, orientation, (cell) => publicFigure(cell, locations, report.单位)),
  }));
  const exact = { name: EXACT_SHEET, frozen: EXACT_FROZEN, ...exactSheet(tables, locations, computed) };
  const checks = {
    name: CHECKS_SHEET,
    differencesFrom: FIRST_CHECK,
    ...checksSheet(computed, locations, named),
  };
  const locked = [...printed, exact, checks].map((each) => ({ ...each, isProtected: true as const }));
  return {
    sheets: [...locked, { name: TEXT_SHEET, ...textSheet(publication) }],
    names: definedNames(tables, locations),
  };
}

function gridPages({ orientation, blocks }: Section): { grid: Grid; orientation: Section['orientation'] }[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [{ grid: block.grid, orientation }] : []));
}
