import { SAVE_AS_WORD } from '#main/imports/kinds/kind';
import { Refusal } from '#main/imports/refusal';

const WORD = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where pairs of position and length begin, and their number in Word 97. */
const PLACES = 154;
const SHORTEST = PLACES + 8 * 93;

/** Parts of a document's tables, by the number of their pair. */
export const PART = { styles: 1, letters: 12, paragraphs: 13, pieces: 33, lists: 73, uses: 74 } as const;

/** The header of a Word 97 document: the positions of its parts and the lengths of its texts. */
export interface Fib {
  readonly table: '0Table' | '1Table';
  readonly text: number;
  /** Letters between the end of the text and that of the text boxes, and in the boxes. */
  readonly between: number;
  readonly boxes: number;
  part(number: number): { readonly at: number; readonly length: number };
}

/** Throws `Refusal` if the document is older, encrypted or truncated. */
export function readFib(document: Buffer): Fib {
  if (document.length < SHORTEST || document.readUInt16LE(0) !== WORD) {
    throw new Refusal(`Word 文档已损坏或比 Word 97 更旧，无法读取；${SAVE_AS_WORD}`);
  }
  if (document.readUInt16LE(2) < WORD_97) {
    throw new Refusal(`这是 Word 97 以前的文档，无法读取；${SAVE_AS_WORD}`);
  }
  const flags = document.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('文件设了打开密码，请去掉密码后再导入');
  const count = (at: number) => Math.max(0, document.readInt32LE(at));
  return {
    table: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    text: count(0x4c),
    between: [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + count(at), 0),
    boxes: count(0x64),
    part: (number) => ({
      at: document.readUInt32LE(PLACES + 8 * number),
      length: document.readUInt32LE(PLACES + 8 * number + 4),
    }),
  };
}
