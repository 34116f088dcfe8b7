/** One property of a paragraph, of letters or of a row: its number and its operand ([MS-DOC] 2.6). */
export interface Sprm {
  readonly id: number;
  readonly operand: Buffer;
}

const DEFINES_TABLE = 0xd608;
const CHANGES_TABS = 0xc615;
/** Bytes of the operand, by the number's three highest bits; 6: given in the operand itself. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;

/** The properties in a list, up to where it is truncated. */
export function* sprmsIn(list: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= list.length) {
    const id = list.readUInt16LE(at);
    at += 2;
    const { skip, size } = sizeOf(id, list, at);
    at += skip;
    if (at + size > list.length) return;
    yield { id, operand: list.subarray(at, at + size) };
    at += size;
  }
}

function sizeOf(id: number, list: Buffer, at: number): { readonly skip: number; readonly size: number } {
  const size = SIZES[id >> 13] ?? 1;
  if (size >= 0) return { skip: 0, size };
  if (id === DEFINES_TABLE) {
    return at + 2 > list.length
      ? { skip: 2, size: 0 }
      : { skip: 2, size: Math.max(0, list.readUInt16LE(at) - 1) };
  }
  const said = list[at] ?? 0;
  if (id !== CHANGES_TABS || said !== 255) return { skip: 1, size: said };
  const deleted = list[at + 1] ?? 0;
  const added = list[at + 2 + 4 * deleted] ?? 0;
  return { skip: 1, size: 2 + 4 * deleted + 3 * added };
}
