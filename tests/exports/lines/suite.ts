import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { offerTestBrowser } from '../../support/export-browser.ts';
import { popplerMissing } from '../../support/pdf-pages.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, renderAll } from '../office.ts';
import { crossedFigures } from './borders.ts';
import { FONT_SETS, type FontSet, offerFonts } from './fonts.ts';
import { publicationOf, shapeOf } from './reports.ts';
import { misleading } from './scan.ts';

const MINUTES = 60_000;
const presets = Object.values(PAGE_PRESETS);

/** Scans the lines of every page of generated reports, as LibreOffice sets the Word file and Chromium the PDF. */
export function linesSuite(numbers: readonly number[], fonts: readonly FontSet[]): void {
  announceMissing('各行的起止与 LibreOffice 排版对照');
  describe.each(fonts)('with the fonts %s', (set) => {
    it.skipIf(!HAS_LIBREOFFICE)(
      'no line of the Word file misleads',
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
        await inTempFolder((folder) => {
          for (const [name, pdf] of renderAll(files, folder, FONT_SETS[set])) {
            expect({ name, bad: misleading(pdf) }).toEqual({ name, bad: [] });
          }
        });
      },
      numbers.length * MINUTES,
    );

    it.skipIf(popplerMissing)(
      'no line of the PDF misleads, and no line of a table runs over a figure',
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
  const made = await writePdf(publicationOf(shapeOf(number)), DEFAULT_SETTINGS, printInBrowser);
  if (!made.ok) throw new Error(made.error.message);
  const file = join(folder, `${number}.pdf`);
  writeFileSync(file, made.value);
  const crossed = await crossedFigures(readFileSync(file));
  expect({ number, bad: misleading(file), crossed }).toEqual({ number, bad: [], crossed: [] });
}
