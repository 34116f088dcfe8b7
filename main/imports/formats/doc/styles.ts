export interface DocStyle {
  readonly base: number;
  /** The properties of its paragraphs. */
  readonly list: Buffer;
  /** Whether it is a style of a table of contents. */
  readonly contents: boolean;
}

const OF_PARAGRAPHS = 1;
const NO_BASE = 0xfff;
const MOST_STEPS = 12;

/** The styles of a document, by number. */
export function readStyles(sheet: Buffer): readonly (DocStyle | null)[] {
  if (sheet.length < 6) return [];
  const head = sheet.readUInt16LE(0);
  const count = Math.min(sheet.readUInt16LE(2), 0xffe);
  const fixed = sheet.readUInt16LE(4);
  const styles: (DocStyle | null)[] = [];
  let at = 2 + head;
  while (styles.length < count && at + 2 <= sheet.length) {
    const size = sheet.readUInt16LE(at);
    styles.push(size === 0 ? null : readStyle(sheet.subarray(at + 2, at + 2 + size), fixed));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(style: Buffer, fixed: number): DocStyle | null {
  if (style.length < fixed + 4 || fixed < 10) return null;
  const id = style.readUInt16LE(0) & 0xfff;
  const kind = style.readUInt16LE(2);
  const contents = id >= 19 && id <= 27;
  const named = { base: kind >> 4, contents };
  const properties = fixed + 2 + 2 * style.readUInt16LE(fixed) + 2;
  const at = properties + (properties % 2);
  if ((kind & 15) !== OF_PARAGRAPHS || at + 4 > style.length) return { ...named, list: Buffer.alloc(0) };
  return { ...named, list: style.subarray(at + 4, at + 2 + style.readUInt16LE(at)) };
}

/** The lists of properties of a style, after those of the styles it is based on. */
export function listsOfStyle(styles: readonly (DocStyle | null)[], number: number): readonly Buffer[] {
  const lists: Buffer[] = [];
  for (let at = number, step = 0; at !== NO_BASE && step < MOST_STEPS; step++) {
    const style = styles[at];
    if (style === undefined || style === null) break;
    lists.unshift(style.list);
    at = style.base;
  }
  return lists;
}
