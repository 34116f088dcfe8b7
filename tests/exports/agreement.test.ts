import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesOnce } from '#main/exports/docx/set/table/names-once';
import { exportHere } from '#main/exports/make/exporter';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import type { Grid, PublicationBlock } from '#shared/publication/blocks';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import type { FileKind } from '#shared/publication/editions/kinds';
import type { Leftover } from '#shared/publication/editions/leftover';
import { publish } from '#shared/publication/publish';
import { type Published, publishReference } from '../publication/reference.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { prepareChromium } from '../support/chromium.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testBrowser } from '../support/test-browser.ts';
import {
  gridsOf,
  openWorkbook,
  printed,
  type Shown,
  shownInExcel,
  shownInPage,
  shownInWord,
} from './read-back.ts';
import { wordParagraphs } from './word-text.ts';

const HOOK_MS = 180_000;
const sample = readCase(SAMPLE);
const CASES: readonly { readonly name: string; readonly published: Published }[] = [
  { name: 'the published document', published: publishReference() },
  {
    name: 'the sample',
    published: {
      ...sample,
      publication: publish(sample.pack, sample.report, sample.computed, { numbers: true }),
    },
  },
];

const poppler = spawnSync('pdftotext', ['-v']).status === 0;
if (!poppler) console.warn('跳过：PDF 与其他三种文件的文字对照（本机没有 pdftotext）');

beforeAll(offerTestBrowser, HOOK_MS);
const browser = testBrowser(prepareChromium);

describe.each(CASES)('Word, Excel, PDF and web page of $name', ({ published }) => {
  const grids = gridsOf(published);
  const expected = grids.map(printed);
  let word: Uint8Array;
  let excel: Uint8Array;
  let pdf: Uint8Array;
  let tables: readonly { readonly shown: Shown; readonly sources: readonly string[] }[];
  let words: string;
  let leftovers: readonly Leftover[];

  beforeAll(async () => {
    const { report } = published;
    const kinds = ['word', 'excel', 'pdf', 'html'] as const;
    const made = await exportHere(printInBrowser)({
      report,
      pack: sample.pack,
      kinds,
      editions: EDITIONS,
      disclosure: DEFAULT_DISCLOSURE,
      choices: DEFAULT_SETTINGS,
      snapshot: '',
      madeAt: new Date(0),
    });
    if (made === null || !made.ok) throw new Error(made?.error.message ?? 'cancelled');
    const { files, left } = made.value;
    const fileOf = (kind: FileKind, edition: Edition = '公开版') => {
      const file = files.find((each) => each.kind === kind && each.edition === edition);
      if (file === undefined) throw new Error('a file is missing');
      return file.bytes;
    };
    leftovers = left;
    word = fileOf('word');
    excel = fileOf('excel');
    pdf = fileOf('pdf');
    const html = fileOf('html', '工作底稿');
    const page = await browser().newPage();
    await page.setContent(new TextDecoder().decode(html));
    tables = await shownInPage(page);
    words = bare((await page.locator('body').textContent()) ?? '');
    await page.close();
  }, HOOK_MS);

  it('all formats show every cell of every table at its position', async () => {
    expect(tables.map(({ shown }) => shown)).toEqual(expected);
    const inWord = await shownInWord(word);
    expect(inWord.map((shown, at) => withNames(shown, grids[at]))).toEqual(expected);
    const book = openWorkbook(excel);
    expect(grids.map((grid) => shownInExcel(book, grid))).toEqual(expected);
  });

  it('no format contains anything besides the publication', () => {
    expect(leftovers).toEqual([]);
  });

  it('all formats publish every defined cell, and no other', () => {
    const defined = [...published.computed.cells.keys()].sort();
    expect(tables.flatMap(({ sources }) => sources).sort()).toEqual(defined);
  });

  it('all formats contain the same text in the same order', async () => {
    const inWord = bare((await wordParagraphs(word)).map(({ text }) => text).join(''));
    for (const text of textsOf(published)) {
      expect(words, text).toContain(bare(text));
      expect(inWord, text).toContain(bare(text));
    }
  });

  it.skipIf(!poppler)('all formats print every word and figure of each section on its pages', () => {
    const file = join(tempFolder(), 'document.pdf');
    writeFileSync(file, pdf);
    const pages = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f');
    const whole = bare(pages.map(withoutNumber).join(''));
    for (const text of textsOf(published)) expect(whole, text).toContain(bare(text));
    for (const grid of grids) {
      const from = pages.findIndex((page) =>
        bare(page).startsWith(bare(grid.unlisted ? '附件' : grid.title)),
      );
      expect(from, grid.title).toBeGreaterThan(0);
      const figures = [...grid.body.flat()].filter((cell) => cell.source !== undefined && cell.text !== '');
      const section = pages.slice(from, from + 3).join(' ');
      for (const { text } of figures) expect(section, `${grid.id} ${text}`).toContain(text);
    }
  });
});

/** Every paragraph and heading of the document. */
function textsOf({ publication }: Published): readonly string[] {
  return publication.sections.flatMap((section) => section.blocks.flatMap(textOfBlock));
}

function textOfBlock(block: PublicationBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
  return block.kind === 'heading' || block.kind === 'part' ? [block.text] : [];
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function withoutNumber(page: string): string {
  return page.replace(/(?:草\s*稿\s*)?(?:—\s*\d+\s*—\s*)?(?:草\s*稿\s*)?$/, '');
}

/**
 * Word prints the names that begin every row once per page, beside all its rows: treated as if each row had them.
 */
function withNames(shown: Shown, grid: Grid | undefined): Shown {
  const once = grid === undefined ? grid : namesOnce(grid);
  if (grid === undefined || once === undefined || once === grid) return shown;
  const names = grid.widths.length - (once.body[1]?.length ?? grid.widths.length);
  const said: Record<string, string> = { ...shown };
  for (let row = grid.header.length + 1; row < grid.header.length + grid.body.length; row++)
    for (let column = 0; column < names; column++)
      said[`${row},${column}`] ??= said[`${row - 1},${column}`] ?? '';
  return said;
}
