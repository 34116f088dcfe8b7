import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeOfd } from '#main/exports/pdf/ofd/write-ofd';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { sheetsIn } from '#shared/imports/source/source';
import { contentsOf } from '#shared/publication/contents';
import { publish } from '#shared/publication/publish';
import { cellsOf, mergesOf, paragraphsIn, readPlain } from '../imports/plain.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';

const { pack, report, computed } = readCase(SAMPLE);
const publication = publish(pack, report, computed, { charts: true, numbers: true });
const MADE = new Date('2026-01-02T03:04:05Z');
let pdf: Uint8Array = new Uint8Array();
let ofd: Uint8Array = new Uint8Array();

beforeAll(async () => {
  await offerTestBrowser();
  const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
  if (!made.ok) throw new Error(made.error.message);
  pdf = made.value;
  ofd = await writeOfd(publication, pdf, { usual: '宋体', made: MADE });
  if (process.env.KEEP !== undefined) {
    writeFileSync(join(process.env.KEEP, 'made.ofd'), ofd);
    writeFileSync(join(process.env.KEEP, 'made.pdf'), pdf);
  }
}, 240_000);

describe('the OFD', () => {
  it('the OFD reads like the PDF: every table, cell and paragraph on the same page', async () => {
    const fromPdf = await readPlain('a.pdf', Buffer.from(pdf));
    const fromOfd = await readPlain('a.ofd', Buffer.from(ofd));
    expect(sheetsIn(fromOfd).length).toBeGreaterThan(8);
    expect(sheetsIn(fromOfd).map(cellsOf)).toEqual(sheetsIn(fromPdf).map(cellsOf));
    expect(sheetsIn(fromOfd).map(({ page }) => page)).toEqual(sheetsIn(fromPdf).map(({ page }) => page));
    expect(mergesOf(fromOfd)).toEqual(mergesOf(fromPdf));
    expect(paragraphsIn(fromOfd)).toEqual(paragraphsIn(fromPdf));
  }, 60_000);

  it('the OFD has an outline of everything in the 目录, each entry with an existing page', async () => {
    const document = await part('Doc_0/Document.xml');
    const titles = [...document.matchAll(/<ofd:OutlineElem Title="([^"]*)"/g)].map(([, title]) => title);
    expect(titles).toEqual(contentsOf(publication).map(({ text }) => text));
    const pages = [...document.matchAll(/<ofd:Page ID="(\d+)"/g)].map(([, id]) => id);
    const targets = [...document.matchAll(/PageID="(\d+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !pages.includes(id))).toEqual([]);
    expect(new Set(targets).size).toBeGreaterThan(10);
  });

  it('the OFD numbers every object once and names every font used', async () => {
    const { files } = await JSZip.loadAsync(ofd);
    const xml = await Promise.all(Object.keys(files).map((name) => part(name)));
    const ids = xml.flatMap((text) => [...text.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids)).toBe(Number(/<ofd:MaxUnitID>(\d+)/.exec(await part('Doc_0/Document.xml'))?.[1]));
    const fonts = [...(await part('Doc_0/PublicRes.xml')).matchAll(/ID="(\d+)"/g)].map(([, id]) => id);
    const used = xml.flatMap((text) => [...text.matchAll(/ Font="(\d+)"/g)].map(([, id]) => id));
    expect([...new Set(used)].sort()).toEqual([...fonts].sort());
  });

  it('the OFD draws charts: areas in the colours of the PDF, curves and lines', async () => {
    const { files } = await JSZip.loadAsync(ofd);
    const pages = await Promise.all(
      Object.keys(files)
        .filter((name) => name.startsWith('Doc_0/Pages/'))
        .map((name) => part(name)),
    );
    const coloured = pages.filter(
      (page) => (page.match(/<ofd:FillColor Value="(?!0 0 0")/g) ?? []).length > 3,
    );
    expect(coloured.length).toBeGreaterThan(1);
  });

  it('the OFD names its owner and date, and is the same file each time', async () => {
    expect(await part('OFD.xml')).toContain(`<ofd:Author>${publication.部门}</ofd:Author>`);
    expect(await part('OFD.xml')).toContain('<ofd:CreationDate>2026-01-02</ofd:CreationDate>');
    const again = await JSZip.loadAsync(await writeOfd(publication, pdf, { usual: '宋体', made: MADE }));
    for (const name of Object.keys(again.files)) {
      expect((await again.file(name)?.async('string')) === (await part(name)), name).toBe(true);
    }
  });
});

async function part(name: string): Promise<string> {
  const { files } = await JSZip.loadAsync(ofd);
  return (await files[name]?.async('string')) ?? '';
}
