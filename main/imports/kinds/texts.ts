import { Refusal } from '#main/imports/refusal';
import { type FileKind, SAVE_AS_EXCEL, SAVE_AS_WORD } from './kind.ts';

const LOOK_AT = 4096;
/** Signatures of text formats, after byte order marks, blanks, comments and the XML declaration. */
const MARKS: readonly (readonly [start: RegExp, kind: FileKind])[] = [
  [/^<(\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i, 'xml2003'],
  [/^<office:document\b[^>]*opendocument\.text/i, 'odt'],
  [/^<office:document\b[^>]*opendocument\.spreadsheet/i, 'ods'],
  [/^(<!doctype html|<(html|head|body|table|meta|title|div|style|script|p|center)\b)/i, 'html'],
  [/^(MIME-Version:|From:.*\r?\n|Subject:|Date:.*\r?\n|Content-Type: *multipart)/i, 'mht'],
];
const REFUSED: readonly (readonly [start: RegExp, sentence: string])[] = [
  [/^<w:wordDocument\b|^<pkg:package\b/, `这是 Word 的 XML 文档，${SAVE_AS_WORD}`],
  [/^<uof:UOF\b/i, `这是“标文通”文档（.uof），${SAVE_AS_WORD}`],
  [/^<(\w+:)?Workbook\b/, `这是 XML 表格，${SAVE_AS_EXCEL}`],
];

/** Identifies a text file; `null` for any other. Throws `Refusal` for unsupported formats. */
export function kindOfText(bytes: Buffer): FileKind | null {
  const start = startOf(bytes);
  const mark = MARKS.find(([pattern]) => pattern.test(start));
  if (mark !== undefined) return isMail(mark[1], bytes) ? 'mht' : mark[1] === 'mht' ? 'txt' : mark[1];
  const refused = REFUSED.find(([pattern]) => pattern.test(start));
  if (refused !== undefined) throw new Refusal(refused[1]);
  return isText(bytes) ? 'txt' : null;
}

function isMail(kind: FileKind, bytes: Buffer): boolean {
  return (
    kind === 'mht' && /^Content-Type: *(multipart|text\/html)/im.test(bytes.toString('latin1', 0, LOOK_AT))
  );
}

/** The first letters, without anything allowed before the first element. */
function startOf(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(utf16 ? 'utf16le' : 'latin1', 0, LOOK_AT);
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/^(\s|\u00ef\u00bb\u00bf|\ufeff|<\?[^>]*>|<!--[\s\S]*?-->)+/, '');
  }
  return rest;
}

const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];

/** Text has no control characters; UTF-16 has a byte order mark. */
function isText(bytes: Buffer): boolean {
  if (UTF16_MARKS.some((mark) => bytes.subarray(0, 2).equals(mark))) return true;
  return bytes.subarray(0, LOOK_AT).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
