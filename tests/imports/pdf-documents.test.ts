import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '#main/imports/formats/pdf/read-pdf';
import type { Sheet } from '#shared/imports/source/sheet';
import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';
import {
  type AccountName,
  type BudgetName,
  type DocumentName,
  documentPath,
  truthOf,
} from '../cases/documents/truth.ts';

const TABLES: Readonly<Record<DocumentName, readonly (readonly [page: number, tables: number])[]>> = {
  'finance-bureau-2024': [...ones(5, 13), ...ones(15, 20)],
  'social-work-2024': ones(4, 16),
  'template-2024': ones(4, 14),
  'government-office-budget-2025': ones(8, 20),
  'jiangsu-court-budget-2019': [[8, 1], [9, 2], [10, 2], ...ones(11, 13), [14, 2], ...ones(15, 17)],
  'jiangsu-cppcc-budget-2019': [],
};
const NAMES = Object.keys(TABLES) as DocumentName[];
const ACCOUNTS: readonly AccountName[] = ['finance-bureau-2024', 'social-work-2024'];
const BUDGETS: readonly BudgetName[] = [
  'government-office-budget-2025',
  'jiangsu-court-budget-2019',
  'jiangsu-cppcc-budget-2019',
];
const FIGURE = /\d[\d,]*\.\d+/g;
const POPPLER_MISSING = spawnSync('pdftotext', ['-v']).error !== undefined;
if (POPPLER_MISSING) console.warn('跳过：与 pdftotext 逐数比较（本机没有 pdftotext）');

function ones(from: number, to: number): [number, number][] {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, 1]);
}

const read = new Map<DocumentName, SourceFile>();

async function sourceOf(name: DocumentName): Promise<SourceFile> {
  const known = read.get(name) ?? (await readPdf(`${name}.pdf`, readFileSync(documentPath(name))));
  read.set(name, known);
  return known;
}

/** The cells of each table without the lines around it. */
function cellsOf(
  source: SourceFile,
): readonly { readonly page: number; readonly rows: readonly (readonly string[])[] }[] {
  return sheetsIn(source).map((sheet) => ({
    page: sheet.page ?? 0,
    rows: sheet.rows
      .slice(sheet.lead)
      .map((row, at) => row.map((cell, column) => cell?.text ?? fromAbove(sheet, at + sheet.lead, column))),
  }));
}

/** The text of a cell extending down to this row, in its own column. */
function fromAbove({ merges, rows }: Sheet, row: number, column: number): string {
  const merge = merges.find(({ top, left, bottom }) => left === column && row > top && row <= bottom);
  return merge === undefined ? '' : (rows[merge.top]?.[column]?.text ?? '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function sorted(found: readonly string[]): readonly string[] {
  return [...found].sort();
}

describe.each(NAMES)('%s', (name) => {
  it('the tables are on their pages', async () => {
    const counts = new Map<number, number>();
    for (const { page } of cellsOf(await sourceOf(name))) counts.set(page, (counts.get(page) ?? 0) + 1);
    expect([...counts]).toEqual(TABLES[name]);
  });

  it.skipIf(POPPLER_MISSING)('every figure of the pages is there once', async () => {
    const source = await sourceOf(name);
    const texts = [...paragraphsIn(source), ...bodies(source).flat(2)];
    const { stdout } = spawnSync('pdftotext', ['-layout', documentPath(name), '-'], { encoding: 'utf8' });
    expect(sorted(texts.flatMap((text) => text.match(FIGURE) ?? []))).toEqual(
      sorted(stdout.match(FIGURE) ?? []),
    );
  });

  it('no cell contains two figures', async () => {
    const figures = bodies(await sourceOf(name))
      .flat(2)
      .map((text) => text.match(FIGURE) ?? []);
    expect(figures.filter(({ length }) => length > 1)).toEqual([]);
  });
});

/** Only the tables: the notes below a table are also paragraphs. */
function bodies(source: SourceFile): readonly (readonly (readonly string[])[])[] {
  const notes = new Set(paragraphsIn(source));
  return cellsOf(source).map(({ rows }) =>
    rows.filter((row) => !(row.length === 1 && notes.has(row[0] ?? ''))),
  );
}

describe.each(BUDGETS)('%s', (name) => {
  it('every row of every table is as a careful reader wrote it down', async () => {
    const source = await sourceOf(name);
    const got = cellsOf(source);
    for (const { pages, rows } of truthOf(name).tables) {
      const printed = got.filter(({ page }) => pages.includes(page)).flatMap((table) => table.rows);
      const known = new Set(printed.map((row) => bare(row.join('|'))));
      for (const row of rows) expect(known).toContain(bare(row.join('|')));
    }
  });
});

describe.each(ACCOUNTS)('%s', (name) => {
  it('paragraphs and headings are complete', async () => {
    const got = new Set(paragraphsIn(await sourceOf(name)).map(bare));
    const { paragraphs, headings } = truthOf(name);
    for (const text of Object.values(paragraphs).flat()) expect(got).toContain(bare(text));
    for (const { text } of headings) expect(got).toContain(bare(text));
  });

  it('the figures of every table are in the rows of their codes', async () => {
    const got = cellsOf(await sourceOf(name));
    for (const [id, { pages, rows }] of Object.entries(truthOf(name).tables)) {
      const printed = got.filter(({ page }) => pages.includes(page)).flatMap((table) => table.rows);
      const expected = Object.values(rows).map((row) => Object.values(row));
      expect(sorted(figuresOf(printed.flat()))).toEqual(sorted(expected.flat()));
      if (!CODED.includes(id)) continue;
      const byCode = new Map(printed.map((row) => [codeOf(row), figuresOf(row)]));
      for (const [code, row] of Object.entries(rows)) expect(byCode.get(code)).toEqual(Object.values(row));
    }
  });
});

/** Tables with one 科目 per row. */
const CODED: readonly string[] = ['公开02', '公开03', '公开05'];

function figuresOf(cells: readonly string[]): readonly string[] {
  return cells.filter((text) => /^-?[\d,]*\.\d\d$/.test(text));
}

/** A code in one column or in three, where the second contains the whole or a part; 合计 stands for itself. */
function codeOf(row: readonly string[]): string {
  const words = row.filter((text) => text !== '');
  return words.includes('合计') ? '合计' : words.filter((text) => /^\d+$/.test(text)).join('');
}
