import { read, utils, type WorkBook } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { placeCells } from '#main/exports/place-cells';
import type { Grid } from '#shared/publication/blocks';
import type { Published } from '../publication/reference.ts';
import { textOf, wordPart } from './word-text.ts';

/** The texts of a table: `row,column` from its top left → text, without blank cells. */
export type Shown = Readonly<Record<string, string>>;

export function gridsOf({ publication }: Published): readonly Grid[] {
  return publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
  );
}

/** The texts that a table must show. */
export function printed(grid: Grid): Shown {
  const rows = placeCells([...grid.header, ...grid.body], grid.widths.length);
  return Object.fromEntries(
    rows.flatMap((cells, row) =>
      cells.flatMap(({ cell, column }) => (cell.text === '' ? [] : [[`${row},${column}`, cell.text]])),
    ),
  );
}

export function openWorkbook(content: Uint8Array): WorkBook {
  return read(content, { type: 'array', cellFormula: true, cellNF: true });
}

/** The texts of a table in its sheet of the workbook, its heads without the breaks by which they fit. */
export function shownInExcel(book: WorkBook, grid: Grid): Shown {
  const sheet = book.Sheets[grid.id] ?? {};
  const asPrinted = printed(grid);
  const top = 1 + (grid.number === '' ? 0 : 1) + (grid.meta.every((text) => text === '') ? 0 : 1);
  const height = grid.header.length + grid.body.length;
  const found: [string, string][] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < grid.widths.length; column++) {
      const cell = sheet[utils.encode_cell({ r: top + row, c: column })];
      const text = cell?.w ?? String(cell?.v ?? '');
      const place = `${row},${column}`;
      const isBroken = row < grid.header.length && asPrinted[place]?.includes('\n') === false;
      if (text !== '') found.push([place, isBroken ? text.replaceAll('\n', '') : text]);
    }
  }
  return Object.fromEntries(found);
}

/** The texts of each table in a Word file, in document order. */
export async function shownInWord(bytes: Uint8Array): Promise<readonly Shown[]> {
  const xml = await wordPart(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => {
    const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)];
    return Object.fromEntries(rows.flatMap(([row], index) => wordRow(row, index)));
  });
}

function wordRow(row: string, index: number): [string, string][] {
  let column = 0;
  return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]): [string, string][] => {
    const place = `${index},${column}`;
    column += Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    const text = [...cell.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
      .map(([paragraph]) => textOf(paragraph))
      .join('\n');
    return text === '' ? [] : [[place, text]];
  });
}

/** The texts of each table in a web page, in document order, and the source of each figure. */
export function shownInPage(
  page: Page,
): Promise<readonly { readonly shown: Shown; readonly sources: readonly string[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) => {
      const taken = new Set<string>();
      const shown: Record<string, string> = {};
      for (const [row, line] of [...table.rows].entries()) {
        let column = 0;
        for (const cell of line.cells) {
          while (taken.has(`${row},${column}`)) column++;
          for (let y = 0; y < cell.rowSpan; y++) {
            for (let x = 0; x < cell.colSpan; x++) taken.add(`${row + y},${column + x}`);
          }
          const text = cell.innerHTML.replaceAll('<br>', '\n');
          const words = new DOMParser().parseFromString(text, 'text/html').body.textContent;
          if (words !== '') shown[`${row},${column}`] = words;
        }
      }
      const sources = [...table.querySelectorAll('[data-source]')].map(
        (cell) => cell.getAttribute('data-source') ?? '',
      );
      return { shown, sources };
    }),
  );
}
