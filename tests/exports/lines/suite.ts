import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { offerTestBrowser } from '../../support/export-browser.ts';
import { brokenNumbers, missingFromPages, popplerMissing, readPages } from '../../support/pdf-pages.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, outlineOf, renderAll } from '../office.ts';
import { listedPages, misplaced } from '../word-contents.ts';
import { crossedFigures, pagesOf } from './borders.ts';
import { FONT_SETS, type FontSet, offerFonts } from './fonts.ts';
import { publicationOf, shapeOf } from './reports.ts';
import { misleading } from './scan.ts';

const MINUTES = 60_000;
const presets = Object.values(PAGE_PRESETS);

/**
 * Scans the lines of every page of generated reports, in LibreOffice's rendering of the Word file and Chromium's
 * of the PDF.
 */
export function linesSuite(numbers: readonly number[], fonts: readonly FontSet[]): void {
  announceMissing('各行的起止与 LibreOffice 排版对照');
  describe.each(fonts)('with the fonts %s', (set) => {
    it.skipIf(!HAS_LIBREOFFICE)(
      'no line of the Word file misleads, no rule crosses a figure, and its 目录 is correct',
      async () => {
        const files = new Map<string, Uint8Array>();
        for (const number of numbers) {
          const page = presets[number % presets.length];
          if (page === undefined) throw new Error('no preset');
          files.set(
            `${number}`,
            await writeWord(publicationOf(shapeOf(number)), { page, chartPictures: true }),
          );
        }
        await inTempFolder(async (folder) => {
          for (const [name, pdf] of await renderAll(files, folder, FONT_SETS[set])) {
            await scan(name, pdf);
            const listed = await listedPages(files.get(name) ?? new Uint8Array());
            const wrong = misplaced(listed, outlineOf(pdf).headings);
            expect({ name, wrong, listed: listed.length > 20 }).toEqual({ name, wrong: [], listed: true });
          }
        });
      },
      numbers.length * MINUTES,
    );

    it.skipIf(popplerMissing)(
      'no line of the PDF misleads, no rule crosses a figure, and its 目录 is correct',
      async () => {
        await offerTestBrowser();
        await inTempFolder(async (folder) => {
          const restore = offerFonts(set, folder);
          try {
            for (const number of numbers) await scanPdf(number, folder);
          } finally {
            restore();
          }
        });
      },
      numbers.length * MINUTES,
    );
  });
}

async function scanPdf(number: number, folder: string): Promise<void> {
  const publication = publicationOf(shapeOf(number));
  const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
  if (!made.ok) throw new Error(made.error.message);
  const file = join(folder, `${number}.pdf`);
  writeFileSync(file, made.value);
  await scan(`${number}`, file);
  expect({ number, wrong: missingFromPages(publication, readPages(file)) }).toEqual({ number, wrong: [] });
  expect({ number, broken: brokenNumbers(publication, file) }).toEqual({ number, broken: [] });
}

async function scan(name: string, pdf: string): Promise<void> {
  const pages = await pagesOf(readFileSync(pdf));
  const bad = misleading(pages);
  expect({ name, bad, crossed: crossedFigures(pages) }).toEqual({ name, bad: [], crossed: [] });
}
