import { tablesInText } from '#main/imports/flow/tables-in-text';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import { documentSource, type SourceFile } from '#shared/imports/source/source';

/** Residue of copied tables of contents: `PAGEREF _Toc123 \h 3`. */
const CODES = /\b(?:PAGEREF|HYPERLINK(?: +\\l)?) +"?_Toc\d*"?(?: *\\?[hz]\b)*[ \t]*/g;

/** Reads a text file in UTF-8, UTF-16 or GB18030, recognised by its bytes. */
export function readTextFile(file: string, bytes: Buffer): SourceFile {
  const { text, remarks } = decodeText(file, bytes);
  const lines = text.split(/\r\n|\r|\n|\f/);
  if (lines.length > 10 * LIMITS.paragraphs) throw new Refusal('文字太长，不像是一份决算公开，没有读入');
  const words = lines.map((line) => line.replace(CODES, ''));
  const separated = tablesInText(words);
  if (separated !== null) return documentSource(file, separated, remarks);
  const blocks = words.map((text) => ({ kind: 'paragraph', text, page: null }) as const);
  return { file, kind: 'text', blocks, remarks };
}

/** The text of a file, and a remark if its encoding is unusual. Throws `Refusal` if no encoding fits. */
export function decodeText(
  file: string,
  bytes: Buffer,
): { readonly text: string; readonly remarks: readonly string[] } {
  for (const encoding of likelyEncodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text, remarks: encoding === 'gb18030' ? [`${file} 按 GB18030 编码读出`] : [] };
    } catch {
      // The next encoding may fit.
    }
  }
  throw new Refusal('认不出文字的编码，请用记事本另存为 UTF-8 后再导入');
}

function likelyEncodings(bytes: Buffer): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
