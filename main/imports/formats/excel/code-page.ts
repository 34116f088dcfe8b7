const BOF = 0x0809;
const CODE_PAGE = 0x0042;
const EXCEL_5 = 0x0500;
/** The code pages of Chinese Windows and Mac, and the encodings that cover all their letters. */
const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gb18030',
  10008: 'gb18030',
  950: 'big5',
  10002: 'big5',
};
/** The code page record is among the first. */
const LOOK_AT = 4096;

/**
 * Decodes texts of an Excel 5 workbook in a Chinese code page, which SheetJS reads byte by byte; returns `null`
 * for others.
 */
export function codePageOf(stream: Buffer): ((text: string) => string) | null {
  let encoding: string | undefined;
  for (let at = 0; at + 6 <= Math.min(stream.length, LOOK_AT); at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at);
    if (record === BOF && stream.readUInt16LE(at + 4) !== EXCEL_5) return null;
    if (record === CODE_PAGE) encoding = ENCODINGS[stream.readUInt16LE(at + 4)];
  }
  if (encoding === undefined) return null;
  const decoder = new TextDecoder(encoding);
  return (text) => (isBytes(text) ? decoder.decode(Buffer.from(text, 'latin1')) : text);
}

/** Whether a text has letters beyond ASCII, each of which is one byte. */
function isBytes(text: string): boolean {
  let beyond = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return false;
    if (code > 0x7f) beyond = true;
  }
  return beyond;
}
