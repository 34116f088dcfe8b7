import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportHere } from '#main/exports/make/exporter';
import { placeCells } from '#main/exports/place-cells';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { Grid } from '#shared/publication/blocks';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { publish } from '#shared/publication/publish';
import type { Published } from '../publication/reference.ts';
import { SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { popplerMissing, readPages } from '../support/pdf-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { FIXTURES } from './fixtures.ts';
import { pagesOf } from './lines/borders.ts';
import { type Json, withAmounts } from './lines/figures.ts';
import { piecesOf } from './lines/scan.ts';
import { gridsOf, openWorkbook, type Shown, shownInExcel, shownInWord } from './read-back.ts';

/** team-mirai/marumie#1247: two tables of one export disagreed, and the preview hid it. */
const RUNS = process.env.FULL ? 12 : 2;
const MINUTES = 60_000;
if (popplerMissing) console.warn('跳过：PDF 里的数与其他文件对照（本机没有 pdftotext）');

/** 分 of an amount: small, negative, close to rounding, the largest possible. */
const amounts = fc.array(
  fc.oneof(
    fc.integer({ min: -99_999, max: 9_999_999 }),
    fc.integer({ min: 0, max: 9_999 }).map((each) => each * 10_000 + 5_000),
    fc.integer({ min: 1_000_000_000, max: 99_999_999_999 }),
  ),
  { minLength: 40, maxLength: 40 },
);

describe('an amount of an address', () => {
  it(
    'an address has the same string in Word, Excel, PDF, web page and transcription, whatever its amount',
    async () => {
      await offerTestBrowser();
      await fc.assert(fc.asyncProperty(amounts, fc.boolean(), agrees), { numRuns: RUNS, endOnFailure: true });
    },
    RUNS * 3 * MINUTES,
  );
});

async function agrees(drawn: readonly number[], inYuan: boolean): Promise<void> {
  const published = reportWith(drawn, inYuan);
  const expected = printedBySource(published);
  expect(expected.size).toBeGreaterThan(200);
  const made = await exportHere(printInBrowser)({
    report: published.report,
    pack: published.pack,
    kinds: ['word', 'excel', 'pdf', 'html', 'json'],
    editions: ['工作底稿'],
    disclosure: DEFAULT_DISCLOSURE,
    choices: DEFAULT_SETTINGS,
    snapshot: '',
    madeAt: new Date(0),
  });
  if (made === null || !made.ok) throw new Error(made?.error.message ?? 'cancelled');
  const bytesOf = (kind: string) =>
    made.value.files.find((file) => file.kind === kind)?.bytes ?? new Uint8Array();
  const grids = gridsOf(published);
  const inWord = await shownInWord(bytesOf('word'));
  expect(bySource(grids, inWord)).toEqual(expected);
  const book = openWorkbook(bytesOf('excel'));
  expect(
    bySource(
      grids,
      grids.map((grid) => shownInExcel(book, grid)),
    ),
  ).toEqual(expected);
  expect(inPage(new TextDecoder().decode(bytesOf('html')))).toEqual(expected);
  expect(printedBySource(publishedFrom(new TextDecoder().decode(bytesOf('json'))))).toEqual(expected);
  if (!popplerMissing) await agreesInPdf(grids, bytesOf('pdf'));
}

/** The sample with other amounts, each as printed, with its totals contradicted or not. */
function reportWith(drawn: readonly number[], inYuan: boolean): Published {
  const file = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Json;
  const given = withAmounts({ ...file, 单位: inYuan ? '元' : '万元' }, (_, at) =>
    ((drawn[at % drawn.length] ?? 0) / 100).toFixed(2),
  );
  return publishedFrom(JSON.stringify(given));
}

function publishedFrom(transcription: string): Published {
  const read = readWithoutRepeats(transcription, 'drawn');
  if (!read.ok) throw new Error(read.error.message);
  const { report, pack } = read.value;
  const computed = compute(pack, report);
  return { pack, report, computed, publication: publish(pack, report, computed, { numbers: true }) };
}

type BySource = ReadonlyMap<string, string>;

function printedBySource(published: Published): BySource {
  const cells = gridsOf(published).flatMap((grid) => grid.body.flat());
  return new Map(
    cells.flatMap(({ source, text }) => (source === undefined || text === '' ? [] : [[source, text]])),
  );
}

/** The texts in tables at the positions of their addresses. */
function bySource(grids: readonly Grid[], shown: readonly Shown[]): BySource {
  return new Map(
    grids.flatMap((grid, index) =>
      placeCells([...grid.header, ...grid.body], grid.widths.length).flatMap((row, at) =>
        row.flatMap(({ cell: { source, text }, column }) => {
          const found = shown[index]?.[`${at},${column}`];
          return source === undefined || text === '' || found === undefined ? [] : [[source, found] as const];
        }),
      ),
    ),
  );
}

function inPage(html: string): BySource {
  const cells = html.matchAll(/<td class="[^"]*" data-source="([^"]*)"[^>]*>([^<]+)<\/td>/g);
  return new Map([...cells].map(([, source = '', text = '']) => [source.replaceAll('&amp;', '&'), text]));
}

const AMOUNT = /^-?\d+\.\d{2}$/;

/** The pages of each form contain exactly the amounts that it prints, each as often. */
async function agreesInPdf(grids: readonly Grid[], bytes: Uint8Array): Promise<void> {
  const file = join(tempFolder(), 'document.pdf');
  writeFileSync(file, bytes);
  const words = readPages(file);
  const pages = await pagesOf(bytes);
  const forms = grids.filter((grid) => grid.unlisted !== true);
  const starts = forms.map((grid, at) =>
    words.findIndex((page, index) => index > 2 && page.startsWith(grid.title) && at >= 0),
  );
  const last = words.findIndex((page, index) => index > (starts.at(-1) ?? 0) && page.startsWith('第三部分'));
  for (const [at, grid] of forms.entries()) {
    const found = pages
      .slice(starts[at], starts[at + 1] ?? last)
      .flatMap((page) => piecesOf(page).map(({ text }) => text))
      .filter((text) => AMOUNT.test(text));
    const printed = grid.body.flat().flatMap(({ text }) => (AMOUNT.test(text) ? [text] : []));
    expect(found.sort(), grid.title).toEqual(printed.sort());
  }
}

describe.each(['机关', '事业单位', '尾差', '国资', '多项'])('%s', (fixture) => {
  it('printed totals are the sum of the printed figures beside them, within rounding', () => {
    const report = FIXTURES[fixture]?.();
    if (report === undefined) throw new Error('no such fixture');
    const { pack } = publishedFrom(readFileSync(SAMPLE, 'utf8'));
    const computed = compute(pack, report);
    const publication = publish(pack, report, computed, { numbers: true });
    const printed = printedBySource({ pack, report, computed, publication });
    let sums = 0;
    for (const [source, text] of printed) {
      const [table, row, column] = source.split('/');
      if (row !== '合计' || !/^公开0[2-8]$/.test(table ?? '')) continue;
      const parts = [...printed].filter(([each]) => new RegExp(`^${table}/\\d{3}/${column}$`).test(each));
      if (parts.length === 0) continue;
      const sum = parts.reduce((total, [, part]) => total + Math.round(Number(part) * 100), 0);
      expect(Math.abs(sum - Math.round(Number(text) * 100)), source).toBeLessThanOrEqual(
        Math.ceil((parts.length + 1) / 2),
      );
      sums++;
    }
    expect(sums).toBeGreaterThan(5);
  });
});
