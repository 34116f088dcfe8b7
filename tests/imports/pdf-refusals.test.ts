import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#main/imports/limits';
import { readFiles } from '#main/imports/read-files';
import { paragraphsIn, type SourceFile } from '#shared/imports/source/source';
import { documentPath } from '../cases/documents/truth.ts';
import { repeatedPages } from '../support/repeated-pages.ts';
import { Painter, paintedPdf } from './fixtures/pdf-painter.ts';
import { onePage } from './fixtures/pdf-parts.ts';

const PLAIN = paintedPdf([new Painter().text(72, 100, '部门决算公开的文字，足够长的一行。')]);

async function read(bytes: Uint8Array, filename = '甲.pdf'): Promise<SourceFile> {
  const result = await readFiles([{ filename, bytes }]);
  if (!result.ok) throw new Error(result.error.message);
  const [source] = result.value;
  if (source === undefined) throw new Error('nothing was read');
  return source;
}

/** A page that is a single picture of a few pixels. */
function scan(): Buffer {
  return onePage((pdf) => {
    const picture = pdf.packed(
      Buffer.alloc(300, 200),
      '/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceRGB/BitsPerComponent 8',
    );
    return {
      content: pdf.stream('q 595 0 0 842 0 0 cm /I Do Q'),
      resources: `/XObject<</I ${picture} 0 R>>`,
    };
  });
}

/** The pages of several files one after the other. */
async function together(...files: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  for (const file of files) {
    const from = await PDFDocument.load(file);
    for (const page of await whole.copyPages(from, from.getPageIndices())) whole.addPage(page);
  }
  return whole.save();
}

/** The same file locked by PDFium. */
async function locked(bytes: Uint8Array, password: string): Promise<Buffer> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  const { wasmExports } = pdfium.pdfium;
  const { memory } = wasmExports as unknown as { readonly memory: { readonly buffer: ArrayBuffer } };
  const address = wasmExports.malloc(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, address);
  const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, '');
  expect(pdfium.EPDF_SetEncryption(document, password, 'owner', 4)).toBeTruthy();
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const place = wasmExports.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, place, size);
  return Buffer.from(memory.buffer.slice(place, place + size));
}

describe('an unreadable PDF', () => {
  it.each([
    ['a scan', scan, '这份 PDF 是扫描件，没有文字，请用原来的 Word 或 Excel'],
    [
      'a page without anything',
      () => paintedPdf([new Painter()]),
      '这份 PDF 里没有文字，请检查是否选错了文件',
    ],
    ['one with a password', () => locked(PLAIN, 'geheim'), '这份 PDF 设了打开密码，请去掉密码后再导入'],
    [
      'one cut off',
      () => PLAIN.subarray(0, PLAIN.length / 2),
      '这份 PDF 损坏或不完整，请重新下载，或用原来的 Word 或 Excel',
    ],
    [
      'one of letters without a code',
      () => paintedPdf([new Painter().text(72, 100, '\ue123\ue124\ue125 决算')]),
      '这份 PDF 的字体没有文字编码，读不出文字，请用原来的 Word 或 Excel',
    ],
    [
      'too many pages',
      () => together(...new Array<Uint8Array>(LIMITS.pdf.pages + 1).fill(PLAIN)),
      `这份 PDF 有 ${LIMITS.pdf.pages + 1} 页，超过 ${LIMITS.pdf.pages} 页，请只选决算公开的部分`,
    ],
  ])('an unreadable PDF ends in a sentence: %s', async (_, bytes, sentence) => {
    await expect(read(await bytes())).rejects.toThrow(`“甲.pdf”：${sentence}`);
  });

  it('a PDF with another name is read, with a remark', async () => {
    const source = await read(PLAIN, '甲.docx');
    expect(paragraphsIn(source)).toEqual(['部门决算公开的文字，足够长的一行。']);
    expect(source.remarks.join()).toContain('PDF');
  });
});

describe('a readable PDF', () => {
  it('a PDF locked only against changes is read', async () => {
    const bytes = await locked(PLAIN, '');
    expect(bytes.toString('latin1')).toContain('/Encrypt');
    expect(paragraphsIn(await read(bytes))).toEqual(['部门决算公开的文字，足够长的一行。']);
  });

  it('pages of text among pictures are read, and the pictures are named', async () => {
    const source = await read(await together(scan(), scan(), PLAIN, scan()));
    expect(paragraphsIn(source)).toEqual(['部门决算公开的文字，足够长的一行。']);
    expect(source.remarks).toEqual(['甲.pdf 第 1–2、4 页是图片，没有文字，没有读入']);
  });

  it('five hundred pages are read, or refused for their number, in time', { timeout: 60_000 }, async () => {
    const bytes = await repeatedPages(readFileSync(documentPath('finance-bureau-2024')), 500);
    const before = process.cpuUsage();
    const result = await readFiles([{ filename: '甲.pdf', bytes }]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(LIMITS.milliseconds);
    if (result.ok) {
      expect(result.value[0]?.blocks.filter(({ kind }) => kind === 'sheet')).toHaveLength(20 * 15);
    } else {
      expect(result.error.message).toMatch(
        /有 500 页，太长，限定的时间里只读到第 \d+ 页，请只选决算公开的部分$/,
      );
    }
  });
});
