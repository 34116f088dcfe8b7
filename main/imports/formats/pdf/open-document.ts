import { Refusal } from '#main/imports/refusal';
import type { Engine } from './engine.ts';

export const DAMAGED = '这份 PDF 损坏或不完整，请重新下载，或用原来的 Word 或 Excel';

/** The end mark is within this many bytes of the end, except for blanks. */
const TAIL = 4096;
const WRONG_PASSWORD = 4;
const UNKNOWN_LOCK = 5;

/** PDFium reads a truncated file as far as it goes, but missing content must not go unnoticed. */
export function refuseWithoutEnd(bytes: Buffer): void {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end--;
  if (bytes.subarray(Math.max(0, end - TAIL), end).includes('%%EOF')) return;
  throw new Refusal(DAMAGED);
}

/** Opens a document that needs no password and runs `work` on it. Throws `Refusal` if it cannot. */
export function withDocument<T>(engine: Engine, bytes: Uint8Array, work: (document: number) => T): T {
  const { call } = engine;
  const address = engine.put(bytes);
  if (address === 0) throw new Refusal('PDF 文件太大，没有读入');
  try {
    const document = call.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) throw whyNotOpened(call.FPDF_GetLastError());
    try {
      return work(document);
    } finally {
      call.FPDF_CloseDocument(document);
    }
  } finally {
    call.free(address);
  }
}

function whyNotOpened(reason: number): Refusal {
  if (reason === WRONG_PASSWORD) return new Refusal('这份 PDF 设了打开密码，请去掉密码后再导入');
  if (reason === UNKNOWN_LOCK) {
    return new Refusal('这份 PDF 用不认识的方式加密，请用能打开它的软件另存为不加密的 PDF，再导入');
  }
  return new Refusal(DAMAGED);
}
