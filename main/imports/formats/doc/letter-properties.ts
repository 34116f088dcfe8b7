import { sprmsIn } from './sprms.ts';

export interface LetterProperties {
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** A letter of a symbol font, which replaces the one in the text. */
  readonly symbol: number | null;
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const SYMBOL = 0x6a09;
const PLAIN: LetterProperties = { deleted: false, hidden: false, symbol: null };

export function letterProperties(list: Buffer | undefined): LetterProperties {
  if (list === undefined || list.length === 0) return PLAIN;
  let [deleted, hidden] = [false, false];
  let symbol: number | null = null;
  for (const { id, operand } of sprmsIn(list)) {
    if (id === DELETED) deleted = operand[0] === 1;
    // 0x81: the opposite of the style, and no built-in style hides text
    else if (id === HIDDEN) hidden = operand[0] === 1 || operand[0] === 0x81;
    else if (id === SYMBOL) symbol = operand.readUInt16LE(2);
  }
  return { deleted, hidden, symbol };
}
