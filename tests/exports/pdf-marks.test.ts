import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { leftoversIn } from '#main/exports/clean/leftovers';
import { writeOfd } from '#main/exports/pdf/ofd/write-ofd';
import { writePdfEditions } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { FINAL } from '#shared/publication/editions/edition';
import { publishReference } from '../publication/reference.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { popplerMissing, readPages } from '../support/pdf-pages.ts';
import { lastingFolder } from '../support/temp-folder.ts';

const { publication } = publishReference();
const EDITIONS = [FINAL, { edition: '公开版', draft: true }, { edition: '工作底稿', draft: true }] as const;
/** The word runs upwards across the page: its second character is above the first. */
const BOTH = /草.*稿|稿.*草/s;
let files: readonly Uint8Array[] = [];

beforeAll(async () => {
  await offerTestBrowser();
  const made = await writePdfEditions(publication, DEFAULT_SETTINGS, printInBrowser, EDITIONS);
  if (!made.ok) throw new Error(made.error.message);
  files = made.value;
}, 240_000);

describe('editions of the PDF', () => {
  it.skipIf(popplerMissing)(
    'PDF editions say on each page what they are, and otherwise have the same pages',
    () => {
      const folder = lastingFolder();
      const [final = [], draft = [], working = []] = files.map((bytes, index) => {
        const file = join(folder, `${index}.pdf`);
        writeFileSync(file, bytes);
        return readPages(file);
      });
      expect(final.length).toBeGreaterThan(30);
      expect([draft.length, working.length]).toEqual([final.length, final.length]);
      const says = (pages: readonly string[], word: RegExp) => pages.filter((page) => word.test(page)).length;
      expect([says(final, BOTH), says(final, /工作底稿/)]).toEqual([0, 0]);
      expect([says(draft, BOTH), says(draft, /工作底稿/)]).toEqual([final.length, 0]);
      expect([says(working, BOTH), says(working, /工作底稿，不公开/)]).toEqual([final.length, final.length]);
    },
  );

  it('PDF editions contain nothing besides the publication', async () => {
    const expected = { title: publication.title, 部门: publication.部门 };
    for (const bytes of files) expect(await leftoversIn(bytes, expected)).toEqual({ ok: true, value: [] });
  });

  it('the cover has an empty field for the seal, and the working edition one for each signer too', async () => {
    const [final, draft, working] = await Promise.all(files.map(fieldsOf));
    const seal = field('公章', '加盖公章');
    expect([final, draft]).toEqual([[seal], [seal]]);
    const signers = ['单位负责人', '财务负责人', '填表人'].map((signer) => field(signer, `${signer}签名`));
    expect(working).toEqual([...signers, seal]);
  });

  it.skipIf(popplerMissing)('the places for signatures name signers, date and seal', () => {
    const file = join(lastingFolder(), 'working.pdf');
    writeFileSync(file, files[2] ?? new Uint8Array());
    const cover = (readPages(file)[0] ?? '').replace(/\s/g, '');
    for (const word of ['单位负责人：', '财务负责人：', '填表人：', '日期：', '（公章）']) {
      expect(cover).toContain(word);
    }
  });
});

describe('places for signatures in the OFD', () => {
  it('the OFD has an empty 图章 annotation where the PDF has a field, in either edition', async () => {
    for (const pdf of files) {
      const { at } = await ofdOf(pdf);
      const listed = /<ofd:FileLoc>([^<]*)</.exec(await at('Doc_0/Annots/Annotations.xml'))?.[1];
      const annotations = [...(await at(`Doc_0/Annots/${listed}`)).matchAll(/<ofd:Annot .*?<\/ofd:Annot>/g)];
      const boxes = annotations.map(([xml]) => /Boundary="([^"]*)"/.exec(xml)?.[1]?.split(' ').map(Number));
      const names = annotations.map(([xml]) => /<ofd:Remark>([^<]*)</.exec(xml)?.[1]);
      expect(names).toEqual((await fieldsOf(pdf)).map(({ name }) => name));
      for (const [left = 0, top = 0, width = 0, height = 0] of boxes.map((box) => box ?? [])) {
        expect([left > 20, top > 190, left + width < 190, top + height < 260]).toEqual(Array(4).fill(true));
      }
      expect(await at('Doc_0/Document.xml')).toContain('<ofd:Annotations>Annots/Annotations.xml<');
    }
  }, 60_000);

  it('the OFD of the working edition names the signers on its cover, that of the public edition does not', async () => {
    const coverOf = async (pdf: Uint8Array | undefined) => {
      const cover = await (await ofdOf(pdf)).at('Doc_0/Pages/Page_0/Content.xml');
      return [...cover.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    };
    const [open, working] = await Promise.all([coverOf(files[0]), coverOf(files[2])]);
    for (const word of ['单位负责人：', '财务负责人：', '填表人：', '日期：', '（公章）']) {
      expect(working).toContain(word);
      expect(open).not.toContain(word);
    }
  }, 60_000);
});

async function ofdOf(pdf: Uint8Array | undefined) {
  const made = await writeOfd(publication, pdf ?? new Uint8Array(), { usual: '宋体', made: new Date(0) });
  const archive = await JSZip.loadAsync(made);
  return { at: async (path: string) => (await archive.file(path)?.async('string')) ?? '' };
}

function field(name: string, words: string) {
  return { name, words, kind: '/Sig', signed: false, role: '/Form', page: 0 };
}

/** The form fields of a PDF, as in its form and its structure. */
async function fieldsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const name = (text: string) => PDFName.of(text);
  const form = document.catalog.lookupMaybe(name('AcroForm'), PDFDict);
  const fields = form?.lookup(name('Fields'), PDFArray).asArray() ?? [];
  return fields.map((ref) => {
    const field = document.context.lookup(ref, PDFDict);
    const role = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict && String(object.get(name('S'))) === '/Form')
      .find((object) => (object as PDFDict).lookup(name('K'), PDFDict).get(name('Obj')) === ref) as PDFDict;
    return {
      name: field.lookup(name('T'), PDFHexString).decodeText(),
      words: field.lookup(name('TU'), PDFHexString).decodeText(),
      kind: String(field.get(name('FT'))),
      signed: field.has(name('V')),
      role: String(role.get(name('S'))),
      page: document.getPages().findIndex((page) => page.ref === field.get(name('P'))),
    };
  });
}
