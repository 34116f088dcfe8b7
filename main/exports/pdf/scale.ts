import { decodePDFRawStream, PDFArray, PDFDocument, type PDFPage, PDFRawStream } from 'pdf-lib';

/** Points per CSS pixel in Chromium's print when a page is not shrunk to its paper. */
const FULL_SIZE = 0.75;
const TOLERANCE = 0.0003;
/** The number of bytes in a page's drawing within which both matrices occur. */
const START = 500;
/** The first two matrices of a page: from device to points, then from pixels to the device. */
const MATRIX = /([\d.]+) 0 0 -?[\d.]+ [\d.-]+ [\d.-]+ cm/g;

/** Whether the printer shrank a document because something in it was wider than its page. */
export async function isShrunk(bytes: Uint8Array): Promise<boolean> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().some((page) => {
    const [device, pixels] = [...contentOf(page).slice(0, START).matchAll(MATRIX)].map(([, scale]) => scale);
    return pixels !== undefined && Math.abs(Number(device) * Number(pixels) - FULL_SIZE) > TOLERANCE;
  });
}

/** The drawing of a page, as far as this program can read it. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}
