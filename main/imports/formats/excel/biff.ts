/** The records of an old workbook's stream that an import reads, by number ([MS-XLS] 2.3.2). */
const BOF = 0x0809;
const FORMULA = 0x0006;
const READ: ReadonlySet<number> = new Set([
  ...[BOF, 0x000a, 0x002f], // BOF, EOF, FilePass
  ...[0x0085, 0x0022, 0x0042, 0x0200], // BoundSheet8, Date1904, CodePage, Dimensions
  ...[0x00fc, 0x003c, 0x041e, 0x00e0], // SST, Continue, Format, XF
  ...[0x0208, 0x00e5], // Row, MergeCells
  ...[0x00fd, 0x0204, 0x00d6, 0x0207], // LabelSst, Label, RString, String
  ...[0x0203, 0x027e, 0x00bd, 0x0205], // Number, RK, MulRk, BoolErr
  FORMULA,
]);
/** DCon, which does not concern cells: replaces every record that is not read, so that none moves. */
const UNREAD = 0x0050;

/** Excel 5 and Excel 97. Older versions have other record layouts. */
const VERSIONS: ReadonlySet<number> = new Set([0x0500, 0x0600]);
/** In a formula's record: the position of the length of its tokens, after cell, result and flags. */
const TOKENS = 20;
const NO_TOKENS = 0xffff;

/**
 * A workbook stream with cells and their results only: formulas are removed, because an import needs results, and
 * SheetJS never stops reading a truncated one. Returns `null` for a truncated stream, and if the stream is not a
 * workbook of Excel 5 or 97.
 */
export function cellsOnly(stream: Buffer): Buffer | null {
  const made = Buffer.from(stream);
  for (let at = 0; at + 4 <= made.length; ) {
    const [record, length] = [made.readUInt16LE(at), made.readUInt16LE(at + 2)];
    const [content, end] = [at + 4, at + 4 + length];
    if (record === BOF && !VERSIONS.has(length < 2 ? 0 : readAt(made, content))) return null;
    if (!READ.has(record)) made.writeUInt16LE(UNREAD, at);
    else if (record === FORMULA) {
      if (length < TOKENS + 2 || end > made.length) return null;
      made.writeUInt16LE(NO_TOKENS, content + TOKENS);
    }
    at = end;
  }
  return made;
}

/** The drawings of all sheets, and the mark of an embedded picture in them. */
const DRAWINGS = 0x00eb;
const PICTURE = Buffer.from('07f0', 'hex');

/** Whether an old workbook holds pictures. */
export function holdsPictures(stream: Buffer): boolean {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (stream.readUInt16LE(at) === DRAWINGS && stream.subarray(at, end).includes(PICTURE)) return true;
    at = end;
  }
  return false;
}

function readAt(bytes: Buffer, at: number): number {
  return at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
}
