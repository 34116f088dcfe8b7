import { geometryOf } from '#main/exports/docx/measure/geometry';
import { setGrid } from '#main/exports/docx/set/table/grid';
import { BORDER, type TableLayout } from '#main/exports/docx/set/table/layout';
import { placeCells } from '#main/exports/place-cells';
import type { Grid, GridCell, Publication, Section } from '#shared/publication/blocks';
import type { PagePreset } from '#shared/publication/presets/pages';
import { html, type Markup } from './markup.ts';

/** The excess of the line between rows in Chromium's print (a pixel) over Word's. Twips. */
const THICKER = 5;
const TWIPS_PER_POINT = 20;

/** The tables of a document as printed: set like those of the Word file, page for page. */
export interface PrintedTables {
  /** The document with every label that spans several pages repeated on each of them. */
  readonly publication: Publication;
  /** Rules of the print style sheet. */
  readonly rules: readonly Markup[];
}

/** Sets the tables of a document for pages of a preset. */
export function printedTables(publication: Publication, page: PagePreset): PrintedTables {
  const rules: Markup[] = [];
  const sections = publication.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'grid') return block;
      const table = laidOut(block.grid, section, { page, name: publication.部门 });
      rules.push(rulesOf(table));
      return { ...block, grid: { ...table.grid, body: repeated(table) } };
    }),
  }));
  return { publication: { ...publication, sections }, rules };
}

/** The rules for printing a table from a web page, whose pages are unknown. */
export function printRules(
  grid: Grid,
  section: Section,
  of: { readonly page: PagePreset; readonly name: string },
): Markup {
  return rulesOf({ ...laidOut(grid, section, of), breaks: new Set() });
}

function laidOut(
  grid: Grid,
  section: Section,
  of: { readonly page: PagePreset; readonly name: string },
): TableLayout {
  return setGrid(grid, section, geometryOf(section, of.page), of).table;
}

function rulesOf({ grid, widths, setting, pitch, breaks, tall, width }: TableLayout): Markup {
  const id = html`[id="grid-${grid.id}"]`;
  const columns = widths.map(
    (each, index) => html`${id} col:nth-child(${index + 1}){width:${percent(each / width)}}`,
  );
  const pages = [...breaks].map(
    (row) => html`${id} tbody tr:nth-child(${row - grid.header.length + 1}){break-before:page}`,
  );
  const broken = [...tall].map(
    (row) => html`${id} tbody tr:nth-child(${row - grid.header.length + 1}){break-inside:auto}`,
  );
  // as high as in Word: the line height is reduced by the excess of the border
  const height = setting.line + pitch + BORDER;
  const line = setting.line - THICKER;
  return html`${id}{font-size:${setting.size / 2}pt;line-height:${points(line)}}${id} :is(th,td){height:${points(height)};padding:0 2.5pt}${columns}${pages}${broken}\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 1_000_000) / 10_000}%`;
}

function points(twips: number): string {
  return `${Math.round((twips / TWIPS_PER_POINT) * 100) / 100}pt`;
}

/**
 * The rows of a table's body, with each cell that spans a page break split in two, and its text on both pages.
 */
function repeated({ grid, breaks }: TableLayout): readonly (readonly GridCell[])[] {
  const { header, body, widths } = grid;
  const placed = placeCells([...header, ...body], widths.length).slice(header.length);
  const rows = placed.map((row) => row.map(({ cell, column }) => ({ cell: { ...cell }, column })));
  for (const at of [...breaks].map((row) => row - header.length)) {
    for (const [index, row] of rows.slice(0, at).entries()) {
      for (const place of row) {
        const span = place.cell.rowSpan ?? 1;
        if (index + span <= at) continue;
        rows[at]?.push({ cell: spanning(place.cell, index + span - at), column: place.column });
        place.cell = spanning(place.cell, at - index);
      }
    }
  }
  return rows.map((row) => row.sort((a, b) => a.column - b.column).map(({ cell }) => cell));
}

function spanning({ rowSpan: _, ...cell }: GridCell, rows: number): GridCell {
  return rows > 1 ? { ...cell, rowSpan: rows } : cell;
}
