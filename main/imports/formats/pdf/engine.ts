import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';

/** The PDFium functions used, as exported by the WebAssembly module; addresses and handles are numbers. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): number;
  free(address: number): void;
  FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetFontInfo(text: number, index: number, name: number, size: number, flags: number): number;
  FPDFText_GetFillColor(
    text: number,
    index: number,
    red: number,
    green: number,
    blue: number,
    alpha: number,
  ): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
}

/** PDFium, with some memory for results returned by address. */
export interface Engine {
  readonly call: Exports;
  /** The address for results: space for eight numbers. */
  readonly answer: number;
  float(at: number): number;
  /** The first four floats, and the first two doubles, at once. */
  four(): readonly [number, number, number, number];
  two(): readonly [number, number];
  integer(at: number): number;
  /** The text at an address, up to its first zero byte or `most` bytes. */
  text(address: number, most: number): string;
  /** Copies bytes into its memory; the caller frees them. */
  put(bytes: Uint8Array): number;
}

const WASM = '@embedpdf/pdfium/pdfium.wasm';
const ANSWER_BYTES = 64;
let started: Promise<Engine> | null = null;

/** PDFium, started once. It has no file access, no network and no JavaScript. */
export function startEngine(): Promise<Engine> {
  started ??= start();
  return started;
}

/** Whether an error is a crash of PDFium, after which its results are invalid. */
export function hasFailed(error: unknown): boolean {
  if (typeof error === 'number') return true;
  return error instanceof Error && /^(RuntimeError|ExitStatus|RangeError)$/.test(error.name);
}

/** Discards a crashed PDFium. */
export function dropEngine(): void {
  started = null;
}

async function start(): Promise<Engine> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve(WASM)));
  const module = await init({
    wasmBinary: new Uint8Array(wasmBinary).buffer,
    print: silent,
    printErr: silent,
  });
  module.PDFiumExt_Init();
  return engine(module.pdfium.wasmExports as unknown as Exports);
}

function silent(): void {}

function engine(call: Exports): Engine {
  const answer = call.malloc(ANSWER_BYTES);
  let view = new DataView(call.memory.buffer);
  /** Memory that has grown has a new buffer. */
  const memory = (): DataView => {
    if (view.buffer !== call.memory.buffer) view = new DataView(call.memory.buffer);
    return view;
  };
  return {
    call,
    answer,
    float: (at) => memory().getFloat32(answer + at, true),
    four: () => {
      const at = memory();
      return [
        at.getFloat32(answer, true),
        at.getFloat32(answer + 4, true),
        at.getFloat32(answer + 8, true),
        at.getFloat32(answer + 12, true),
      ];
    },
    two: () => {
      const at = memory();
      return [at.getFloat64(answer, true), at.getFloat64(answer + 8, true)];
    },
    integer: (at) => memory().getInt32(answer + at, true),
    text: (address, most) => {
      const bytes = Buffer.from(call.memory.buffer, address, most);
      const end = bytes.indexOf(0);
      return bytes.subarray(0, end === -1 ? most : end).toString('utf8');
    },
    put: (bytes) => {
      const address = call.malloc(bytes.length);
      if (address !== 0) new Uint8Array(call.memory.buffer).set(bytes, address);
      return address;
    },
  };
}
