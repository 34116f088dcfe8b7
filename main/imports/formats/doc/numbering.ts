import { ListCounters, type ListLevel } from '#main/imports/flow/counters';

/** Formats by their numbers in old files; `decimal` for others. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};
const LIST = 28;
const LEVEL = 28;
const USE = 16;
const MOST_LISTS = 4000;

interface Use {
  readonly list: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

/** Adds the numbers that Word shows before paragraphs. */
export class DocNumbering {
  readonly #lists: ReadonlyMap<number, readonly ListLevel[]>;
  readonly #uses: readonly Use[];
  readonly #counters = new ListCounters();
  readonly #begun = new Set<string>();

  /** The lists' levels come after the lists in the table stream. */
  constructor(table: Buffer, lists: number, listsLength: number, uses: Buffer) {
    this.#lists = listsLength === 0 ? new Map() : readLists(table.subarray(lists), listsLength);
    this.#uses = readUses(uses);
  }

  label(number: number, level: number): string {
    const use = this.#uses[number - 1];
    if (number === 0 || use === undefined) return '';
    const levels = this.#lists.get(use.list) ?? [];
    const key = `${number} ${level}`;
    const start = this.#begun.has(key) ? undefined : use.starts.get(level);
    this.#begun.add(key);
    const own = Array.from({ length: 9 }, (_, at) => use.levels.get(at) ?? levels[at]);
    return this.#counters.next(`${use.list}`, level, own, start);
  }
}

function readLists(bytes: Buffer, length: number): ReadonlyMap<number, readonly ListLevel[]> {
  const count = bytes.length < 2 ? 0 : Math.min(bytes.readUInt16LE(0), MOST_LISTS);
  const lists = new Map<number, readonly ListLevel[]>();
  let at = Math.max(2 + LIST * count, length);
  for (let index = 0; index < count; index++) {
    const head = 2 + LIST * index;
    if (head + LIST > bytes.length) break;
    const simple = ((bytes[head + 26] ?? 0) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = readLevel(bytes, at);
      if (read === null) return lists;
      levels.push(read.level);
      at = read.end;
    }
    lists.set(bytes.readInt32LE(head), levels);
  }
  return lists;
}

function readLevel(bytes: Buffer, at: number): { readonly level: ListLevel; readonly end: number } | null {
  if (at + LEVEL + 2 > bytes.length) return null;
  const text = at + LEVEL + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  if (text + 2 > bytes.length) return null;
  const end = text + 2 + 2 * bytes.readUInt16LE(text);
  if (end > bytes.length) return null;
  const letters = bytes.toString('utf16le', text + 2, end);
  return {
    level: {
      start: bytes.readInt32LE(at),
      format: FORMATS[bytes[at + 4] ?? 0] ?? 'decimal',
      text: [...letters]
        .map((letter) => (letter < '\u0009' ? `%${letter.charCodeAt(0) + 1}` : letter))
        .join(''),
      legal: ((bytes[at + 5] ?? 0) & 4) !== 0,
    },
    end,
  };
}

/** Uses of lists, followed by the overrides of each. */
function readUses(bytes: Buffer): readonly Use[] {
  const count = bytes.length < 4 ? 0 : Math.min(bytes.readUInt32LE(0), MOST_LISTS);
  const uses: Use[] = [];
  let at = 4 + USE * count;
  for (let index = 0; index < count; index++) {
    const head = 4 + USE * index;
    if (head + USE > bytes.length) break;
    const use: Use = { list: bytes.readInt32LE(head), starts: new Map(), levels: new Map() };
    uses.push(use);
    at += 4;
    for (let more = bytes[head + 12] ?? 0; more > 0 && at + 8 <= bytes.length; more--) {
      const flags = bytes.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0) use.starts.set(flags & 15, bytes.readInt32LE(at));
      at += 8;
      const read = (flags & 0x20) === 0 ? null : readLevel(bytes, at);
      if (read === null) continue;
      use.levels.set(flags & 15, read.level);
      at = read.end;
    }
  }
  return uses;
}
