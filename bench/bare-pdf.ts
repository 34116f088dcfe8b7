import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

const PATH = 2;
const FORM = 5;

/** What the bare library has visited. */
export interface Walked {
  readonly characters: number;
  readonly segments: number;
}

/** PDFium as its package offers it, walking a file: the place of every character, every point of every path. */
export async function barePdfium(): Promise<(bytes: Uint8Array) => Walked> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  const { wasmExports } = pdfium.pdfium;
  const { memory } = wasmExports as unknown as { readonly memory: { readonly buffer: ArrayBuffer } };
  const answer = wasmExports.malloc(64);
  return (bytes) => {
    const address = wasmExports.malloc(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, address);
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, '');
    let [characters, segments] = [0, 0];
    for (let index = 0; index < pdfium.FPDF_GetPageCount(document); index++) {
      const page = pdfium.FPDF_LoadPage(document, index);
      characters += walkText(pdfium, page, answer);
      const count = pdfium.FPDFPage_CountObjects(page);
      for (let at = 0; at < count; at++) {
        segments += walkObject(pdfium, pdfium.FPDFPage_GetObject(page, at), answer);
      }
      pdfium.FPDF_ClosePage(page);
    }
    pdfium.FPDF_CloseDocument(document);
    wasmExports.free(address);
    return { characters, segments };
  };
}

function walkText(pdfium: WrappedPdfiumModule, page: number, answer: number): number {
  const text = pdfium.FPDFText_LoadPage(page);
  const count = pdfium.FPDFText_CountChars(text);
  for (let at = 0; at < count; at++) {
    pdfium.FPDFText_GetUnicode(text, at);
    pdfium.FPDFText_GetCharBox(text, at, answer, answer + 8, answer + 16, answer + 24);
    pdfium.FPDFText_GetFontSize(text, at);
  }
  pdfium.FPDFText_ClosePage(text);
  return count;
}

function walkObject(pdfium: WrappedPdfiumModule, object: number, answer: number): number {
  const type = pdfium.FPDFPageObj_GetType(object);
  if (type === FORM) {
    let segments = 0;
    for (let at = 0; at < pdfium.FPDFFormObj_CountObjects(object); at++) {
      segments += walkObject(pdfium, pdfium.FPDFFormObj_GetObject(object, at), answer);
    }
    return segments;
  }
  if (type !== PATH) return 0;
  pdfium.FPDFPageObj_GetMatrix(object, answer);
  const count = pdfium.FPDFPath_CountSegments(object);
  for (let at = 0; at < count; at++) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, at);
    pdfium.FPDFPathSegment_GetType(segment);
    pdfium.FPDFPathSegment_GetPoint(segment, answer, answer + 4);
  }
  return count;
}
