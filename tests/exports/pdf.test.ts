import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { setDocument } from '#main/exports/docx/set/document';
import { writeWord } from '#main/exports/docx/write-word';
import { destinationPages } from '#main/exports/pdf/destinations';
import { isShrunk } from '#main/exports/pdf/scale';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { contentsOf } from '#shared/publication/contents';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publishReference } from '../publication/reference.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { missingFromPages, popplerMissing, readPages } from '../support/pdf-pages.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { listedPages } from './word-contents.ts';

const { publication } = publishReference();
const entries = contentsOf(publication);
const file = join(lastingFolder(), 'document.pdf');
let document: PDFDocument;

beforeAll(async () => {
  await offerTestBrowser();
  const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
  if (!made.ok) throw new Error(made.error.message);
  writeFileSync(file, made.value);
  document = await PDFDocument.load(made.value, { updateMetadata: false });
}, 120_000);

describe('the PDF', () => {
  it('the PDF has landscape pages for wide tables and portrait ones otherwise', () => {
    const across = document.getPages().map((page) => page.getWidth() > page.getHeight());
    const wide = publication.sections.filter(({ orientation }) => orientation === 'landscape').length;
    expect(across.filter(Boolean).length).toBeGreaterThanOrEqual(wide);
    expect(across.slice(0, 9)).toEqual(Array(9).fill(false));
    for (const page of document.getPages()) {
      expect([page.getWidth(), page.getHeight()].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
    }
  });

  it('the PDF is tagged, in Chinese, and displays its title', () => {
    const { catalog } = document;
    expect(String(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
    expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)).toBeDefined();
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('zh-CN');
    expect(document.getTitle()).toBe(publication.title);
    expect(catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  });

  it('the PDF has a bookmark for each line of the 目录', () => {
    const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    expect(bookmarks(outlines)).toEqual(expect.arrayContaining(entries.map(({ text }) => text)));
  });

  it('the PDF matches the Word file page for page', async () => {
    const listed = await listedPages(await writeWord(publication));
    const pages = await destinationPages(readFileSync(file));
    expect(entries.map(({ text, anchor }) => ({ text, page: pages.get(anchor) }))).toEqual(listed);
    expect(document.getPageCount()).toBe(
      setDocument(publication, PAGE_PRESETS.国标版心).sections.reduce((sum, each) => sum + each.pages, 0),
    );
  });

  it('the PDF is printed at full size', async () => {
    expect(await isShrunk(readFileSync(file))).toBe(false);
    const wide = await printInBrowser(
      '<!doctype html><style>@page{size:A4}</style><div style="width:300mm">宽',
      { tagged: false },
    );
    expect(wide.ok && (await isShrunk(wide.value))).toBe(true);
  });

  it('the PDF is refused with one sentence if nothing can print', async () => {
    const named = process.env.JUESUAN_BROWSER;
    process.env.JUESUAN_BROWSER = join(import.meta.dirname, 'no-browser');
    const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
    process.env.JUESUAN_BROWSER = named;
    expect(made).toMatchObject({ ok: false, error: { code: 'missing', message: /没有找到 Chrome/ } });
  });

  it('printing stops when told to', async () => {
    const stop = new AbortController();
    const printing = printInBrowser('<p>页</p>', { tagged: false, signal: stop.signal });
    stop.abort();
    expect((await printing).ok).toBe(false);
  });
});

if (popplerMissing) console.warn('跳过：PDF 的文字、页码和字体（本机没有 poppler 的 pdftotext、pdffonts）');

describe.skipIf(popplerMissing)('the PDF as another program reads it', () => {
  it('the PDF’s pages are as given in the 目录, numbered in the outer bottom corner', () => {
    const pages = readPages(file);
    for (const [index, page] of pages.entries()) {
      if (index === 0) expect(page).not.toMatch(/—\d+—/);
      else expect(page, `page ${index + 1}`).toMatch(new RegExp(`—${index + 1}—$`));
    }
    expect(missingFromPages(publication, pages)).toEqual([]);
  });

  it('odd pages are numbered on the right and even ones on the left', () => {
    const layout = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    const pages = layout.split('<page ').slice(1);
    for (const [index, page] of pages.entries()) {
      if (index === 0) continue;
      const width = Number(/width="([\d.]+)"/.exec(page)?.[1]);
      const dash = [...page.matchAll(/xMin="([\d.]+)"[^>]*>—/g)].at(-1)?.[1];
      expect(Number(dash) > width / 2, `page ${index + 1}`).toBe((index + 1) % 2 === 1);
    }
  });

  it('every font is embedded in the PDF', () => {
    const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/ yes (?:yes|no ) (?:yes|no ) /.test(line))).toEqual([]);
  });
});

/** The titles of bookmarks, those below a bookmark after it. */
function bookmarks(parent: PDFDict): readonly string[] {
  const titles: string[] = [];
  let next = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (next !== undefined) {
    const title = next.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText().trim());
    titles.push(...bookmarks(next));
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}
