import type { Sheet, SheetCell } from '#shared/imports/source/sheet';
import type { SourceBlock } from '#shared/imports/source/source';

/** Cells that a formula reads: of a sheet by its number, `null` for its own. */
interface Area {
  readonly sheet: number | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A formula such as `IF(COUNT(C4:C6)=0,"",…)` or `IF(C4="","",…)` with the result 0. LibreOffice saves 0 where it
 * shows nothing; if the tested cells are empty, so is the result.
 */
export interface Guard {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly areas: readonly Area[];
}

const BOF = 0x0809;
const BOUND_SHEET = 0x0085;
const SUP_BOOK = 0x01ae;
const EXTERN_SHEET = 0x0017;
const FORMULA = 0x0006;
const SHARED = 0x04bc;
const OWN_BOOK = 0x0401;
const MOST_CELLS = 2000;
const MOST_ROUNDS = 30;

/** A formula with the result 0, and its tokens. */
interface Zero {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly tokens: Buffer;
}

/** The guarded formulas of an Excel 97 stream. */
export function readGuards(stream: Buffer): readonly Guard[] {
  const starts: number[] = [];
  const books: boolean[] = [];
  const uses: (number | null)[] = [];
  const zeros: Zero[] = [];
  const shared = new Map<string, Buffer>();
  let sheet = -1;
  for (const { record, at, content } of recordsOf(stream)) {
    if (record === BOF) sheet = starts.indexOf(at);
    else if (record === BOUND_SHEET && content.length >= 4) starts.push(content.readUInt32LE(0));
    else if (record === SUP_BOOK && content.length >= 4) books.push(content.readUInt16LE(2) === OWN_BOOK);
    else if (record === EXTERN_SHEET) uses.push(...sheetsUsed(content, books));
    else if (record === FORMULA && content.length > TOKENS && content.readDoubleLE(RESULT) === 0) {
      const [row, column] = [content.readUInt16LE(0), content.readUInt16LE(2)];
      zeros.push({ sheet, row, column, tokens: content.subarray(TOKENS) });
    } else if (record === SHARED && content.length > SHARED_TOKENS) {
      const key = `${sheet} ${content.readUInt16LE(0)} ${content[4]}`;
      shared.set(key, content.subarray(SHARED_TOKENS));
    }
  }
  return zeros.flatMap((zero) => guardOf(zero, shared, uses));
}

function guardOf(
  zero: Zero,
  shared: ReadonlyMap<string, Buffer>,
  uses: readonly (number | null)[],
): readonly Guard[] {
  const { sheet, row, column, tokens } = zero;
  const key =
    tokens[0] === ELSEWHERE && tokens.length >= 5 ? `${sheet} ${tokens.readUInt16LE(1)} ${tokens[3]}` : '';
  const areas = sheet < 0 ? null : guardedAreas({ ...zero, tokens: shared.get(key) ?? tokens }, uses);
  return areas === null ? [] : [{ sheet, row, column, areas }];
}

function* recordsOf(stream: Buffer) {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    yield { record: stream.readUInt16LE(at), at, content: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** The sheet number of each sheet reference of formulas: `null` for one in another file. */
function sheetsUsed(content: Buffer, books: readonly boolean[]): readonly (number | null)[] {
  const count = content.length < 2 ? 0 : Math.min(content.readUInt16LE(0), (content.length - 2) / 6);
  return Array.from({ length: Math.floor(count) }, (_, at) => {
    const own = books[content.readUInt16LE(2 + 6 * at)] === true;
    return own ? content.readUInt16LE(4 + 6 * at) : null;
  });
}

/** In a formula's record: the positions of its result and of its tokens. */
const RESULT = 6;
const TOKENS = 22;
const SHARED_TOKENS = 10;
/** A token for a formula that is stored with another cell. */
const ELSEWHERE = 0x01;
const EQUAL = 0x0b;
const COUNT = 0;
/** `IF`, then an empty text, then the jump over the rest. */
const EMPTY_THEN = /^1902....1700(?:00)?1908/;
/** Sizes of tokens allowed in the test: an empty text, 0, a function's name, blanks, brackets. */
const OTHERS: Readonly<Record<number, number>> = { 23: 3, 30: 3, 34: 4, 66: 4, 98: 4, 25: 4, 21: 1, 16: 1 };
/** Cells and areas: on the formula's sheet, relative to its own position, on any sheet. */
const AREA_SIZES: Readonly<Record<number, number>> = { 4: 5, 5: 9, 12: 5, 13: 9, 26: 7, 27: 11 };

function guardedAreas(zero: Zero, uses: readonly (number | null)[]): readonly Area[] | null {
  const { tokens } = zero;
  const areas: Area[] = [];
  for (let at = 0; at + 9 <= tokens.length; ) {
    const token = tokens[at] ?? 0;
    if (token === EQUAL) {
      return areas.length > 0 && EMPTY_THEN.test(tokens.toString('hex', at + 1, at + 16)) ? areas : null;
    }
    const area = areaAt(zero, at, uses);
    const size = area === null ? OTHERS[token] : AREA_SIZES[token & 0x1f];
    const isOtherFunction = area === null && (token & 0x1f) === 2 && tokens.readUInt16LE(at + 2) !== COUNT;
    if (size === undefined || isOtherFunction) return null;
    if (area !== null) areas.push(area);
    at += size;
  }
  return null;
}

function areaAt({ tokens, row, column }: Zero, at: number, uses: readonly (number | null)[]): Area | null {
  const kind = (tokens[at] ?? 0) & 0x1f;
  const size = (tokens[at] ?? 0) < 0x20 ? undefined : AREA_SIZES[kind];
  if (size === undefined || at + size > tokens.length) return null;
  const isElsewhere = kind >= 26;
  const place = at + (isElsewhere ? 3 : 1);
  const isFar = kind === 12 || kind === 13;
  const number = (offset: number) => tokens.readUInt16LE(place + offset);
  const rowAt = (offset: number, flags: number) =>
    isFar && (number(flags) & 0x8000) !== 0 ? (row + number(offset)) & 0xffff : number(offset);
  const columnAt = (offset: number) =>
    isFar && (number(offset) & 0x4000) !== 0 ? (column + number(offset)) & 0xff : number(offset) & 0xff;
  const sheet = isElsewhere ? (uses[tokens.readUInt16LE(at + 1)] ?? -1) : null;
  const isOne = kind === 4 || kind === 12 || kind === 26;
  return isOne
    ? { sheet, top: rowAt(0, 2), bottom: rowAt(0, 2), left: columnAt(2), right: columnAt(2) }
    : { sheet, top: rowAt(0, 4), bottom: rowAt(2, 6), left: columnAt(4), right: columnAt(6) };
}

/** The sheets with guarded formulas emptied if all the cells they test are empty. */
export function emptied(blocks: readonly SourceBlock[], guards: readonly Guard[]): readonly SourceBlock[] {
  const sheets = blocks.map((block) => (block.kind === 'sheet' ? copyOf(block.sheet) : null));
  for (let round = 0, open = guards; round < MOST_ROUNDS && open.length > 0; round++) {
    const left = open.filter((guard) => !isEmptied(guard, sheets));
    if (left.length === open.length) break;
    open = left;
  }
  return blocks.map((block, at) => {
    const sheet = sheets[at];
    return sheet == null ? block : { kind: 'sheet', sheet };
  });
}

type Open = Omit<Sheet, 'rows'> & { readonly rows: readonly (SheetCell | null)[][] };

function copyOf(sheet: Sheet): Open {
  return { ...sheet, rows: sheet.rows.map((row) => [...row]) };
}

function isEmptied({ sheet, row, column, areas }: Guard, sheets: readonly (Open | null)[]): boolean {
  const line = sheets[sheet]?.rows[row];
  if (line?.[column] == null) return true;
  if (!areas.every((area) => isEmpty(area, sheets[area.sheet ?? sheet]))) return false;
  line[column] = null;
  return true;
}

/** Whether an area, no larger than any form, holds no number. */
function isEmpty({ top, left, bottom, right }: Area, sheet: Open | null | undefined): boolean {
  if (sheet == null || (bottom - top + 1) * (right - left + 1) > MOST_CELLS) return false;
  for (let row = top; row <= bottom; row++) {
    if (sheet.rows[row]?.slice(left, right + 1).some((cell) => cell !== null && cell !== undefined))
      return false;
  }
  return true;
}
