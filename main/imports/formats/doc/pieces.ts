import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';

/** Letters stored contiguously in the file. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Position of its first letter in the document stream. */
  readonly at: number;
  readonly narrow: boolean;
}

const NARROW = 0x4000_0000;
const PIECES = 2;
const ENTRY = 8;

/** The pieces of a text, in order, from the list of pieces in the table stream. */
export function readPieces(list: Buffer, document: Buffer): readonly Piece[] {
  let at = 0;
  while (list[at] === 1 && at + 3 <= list.length) at += 3 + list.readUInt16LE(at + 1);
  if (list[at] !== PIECES || at + 5 > list.length) throw broken();
  const plc = list.subarray(at + 5, at + 5 + list.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / (4 + ENTRY));
  if (count < 1) throw broken();
  return Array.from({ length: count }, (_, index) => {
    const from = plc.readUInt32LE(4 * index);
    const to = plc.readUInt32LE(4 * index + 4);
    const place = plc.readUInt32LE(4 * (count + 1) + ENTRY * index + 2);
    const narrow = (place & NARROW) !== 0;
    const start = narrow ? (place & ~NARROW) >>> 1 : place;
    const size = (to - from) * (narrow ? 1 : 2);
    if (to < from || to > LIMITS.characters || start + size > document.length) throw broken();
    return { from, to, at: start, narrow };
  });
}

function broken(): Refusal {
  return new Refusal('Word 文档的正文已损坏，无法读取；请用 WPS 或 Word 打开后另存为 .docx，再导入');
}
