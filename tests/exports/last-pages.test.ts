// P10, P15: no page of a table holds its head alone, a row or two at its end, or only the notes.
import { describe, expect, it } from 'vitest';
import { setDocument } from '#main/exports/docx/set/document';
import type { TableLayout } from '#main/exports/docx/set/table/layout';
import { printedTables } from '#main/exports/html/print-tables';
import { placeCells } from '#main/exports/place-cells';
import type { Publication } from '#shared/publication/blocks';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publicationOf, shapeOf } from './lines/reports.ts';

const LEAST_ROWS = 3;
const presets = Object.values(PAGE_PRESETS);
// long annexes, many lines, hundreds of projects: where tables once ended on a page of their own
const publications = [2, 9, 10, 14, 17, 21, 26].map((number) => publicationOf(shapeOf(number)));

function tablesOf(publication: Publication, page: (typeof presets)[number]): readonly TableLayout[] {
  return setDocument(publication, page).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? [block.table] : [])),
  );
}

/** The number of body rows that begin on each page, but for those that go on over pages. */
function rowsByPage({ grid, breaks, heights }: TableLayout): readonly number[] {
  const starts = [grid.header.length, ...[...breaks].sort((a, b) => a - b)];
  return starts.map((start, at) => (starts[at + 1] ?? heights.length) - start);
}

describe.each(presets)('tables over several pages with $id', (page) => {
  it('the last page of a table has some rows above its notes, and no page its head alone', () => {
    let several = 0;
    for (const publication of publications) {
      for (const table of tablesOf(publication, page)) {
        const counts = rowsByPage(table);
        if (table.pages === 1) continue;
        several++;
        const { id } = table.grid;
        expect({ id, head: counts.includes(0) }).toEqual({ id, head: false });
        if (table.tall.size > 0) continue;
        const last = counts.at(-1) ?? 0;
        expect({ id, enough: last >= LEAST_ROWS, pages: table.pages }).toEqual({
          id,
          enough: true,
          pages: counts.length,
        });
      }
    }
    expect(several).toBeGreaterThan(10);
  });

  it('labels that span a page break are repeated on the next page', () => {
    let repeated = 0;
    for (const publication of publications) {
      const printed = printedTables(publication, page).publication;
      const tables = new Map(tablesOf(publication, page).map((table) => [table.grid.id, table]));
      for (const block of printed.sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'grid') continue;
        const { header, body, widths, id } = block.grid;
        const placed = placeCells([...header, ...body], widths.length);
        for (const row of tables.get(id)?.breaks ?? []) {
          const width = placed[row]?.reduce((sum, { cell }) => sum + (cell.colSpan ?? 1), 0);
          expect({ id, row, width }).toEqual({ id, row, width: widths.length });
          repeated++;
        }
      }
    }
    expect(repeated).toBeGreaterThan(10);
  });
});
