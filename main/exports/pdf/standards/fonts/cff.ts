/** A segment of an outline, absolute, y upwards: the points of a line or of a curve. */
export type Segment = readonly ['m' | 'l' | 'c', ...numbers: readonly number[]];

export interface CffGlyph {
  readonly name: string;
  readonly width: number;
  readonly segments: readonly Segment[];
}

/** The box around all glyphs: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** The number of strings predefined in every CFF font. */
const KNOWN_STRINGS = 391;
/** The most operands of one operator. */
const STACK = 48;
/** rmoveto, rlineto, rrcurveto. */
const OPERATOR = { m: 21, l: 5, c: 8 } as const;
const ENDCHAR = 14;

/**
 * A font as a font program (Compact Font Format, Adobe technical note 5176): the first glyph is `.notdef`. Its
 * units are thousandths of an em.
 */
export function cffFont(name: string, box: Box, glyphs: readonly CffGlyph[]): Uint8Array {
  const strings = glyphs.slice(1).map((glyph) => latin(glyph.name));
  const charset = Buffer.concat([
    Buffer.from([0]),
    ...glyphs.slice(1).map((_, index) => word(KNOWN_STRINGS + index)),
  ]);
  const charStrings = indexOf(glyphs.map(charString));
  const front = (charsetAt: number, charStringsAt: number, privateAt: number) =>
    Buffer.concat([
      Buffer.from([1, 0, 4, 4]),
      indexOf([latin(name)]),
      indexOf([
        Buffer.concat([
          ...box.map(integer),
          Buffer.from([5]),
          long(charsetAt),
          Buffer.from([15]),
          long(charStringsAt),
          Buffer.from([17]),
          long(0),
          long(privateAt),
          Buffer.from([18]),
        ]),
      ]),
      indexOf(strings),
      indexOf([]),
    ]);
  const start = front(0, 0, 0).length;
  const places = [start, start + charset.length, start + charset.length + charStrings.length] as const;
  return Buffer.concat([front(...places), charset, charStrings]);
}

/** A glyph as a Type 2 charstring: its width, then lines and curves, each relative to the end of the last. */
function charString({ width, segments }: CffGlyph): Buffer {
  const steps = stepsOf(segments);
  const parts = steps.flatMap(({ kind, deltas }, at) => {
    const next = steps[at + 1];
    const ends = next?.kind !== kind || kind === 'm' || next.begins;
    return [...deltas.map(number), ...(ends ? [Buffer.from([OPERATOR[kind]])] : [])];
  });
  return Buffer.concat([number(width), ...parts, Buffer.from([ENDCHAR])]);
}

interface Step {
  readonly kind: Segment[0];
  readonly deltas: readonly number[];
  /** Whether it begins an operator, because the one before would have too many operands. */
  readonly begins: boolean;
}

/** Segments relative to one another. */
function stepsOf(segments: readonly Segment[]): readonly Step[] {
  let [x, y] = [0, 0];
  let [before, count] = ['', 0];
  return segments.map(([kind, ...points]) => {
    const deltas: number[] = [];
    for (let at = 0; at < points.length; at += 2) {
      const [nextX, nextY] = [points[at] ?? 0, points[at + 1] ?? 0];
      deltas.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
    const begins = kind !== before || count + deltas.length > STACK;
    [before, count] = [kind, begins ? deltas.length : count + deltas.length];
    return { kind, deltas, begins };
  });
}

/** A list of byte strings, indexed by number. */
function indexOf(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return word(0);
  let at = 1;
  const offsets = [at, ...items.map((item) => (at += item.length))];
  return Buffer.concat([
    word(items.length),
    Buffer.from([4]),
    ...offsets.map((offset) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(offset);
      return bytes;
    }),
    ...items,
  ]);
}

/** A number in a charstring: an integer, or with a 16-bit fraction. */
function number(value: number): Buffer {
  if (Number.isInteger(value) && Math.abs(value) < 0x8000) return integer(value);
  const bytes = Buffer.alloc(5);
  bytes[0] = 255;
  bytes.writeInt32BE(Math.round(value * 0x10000), 1);
  return bytes;
}

function integer(value: number): Buffer {
  if (value >= -107 && value <= 107) return Buffer.from([value + 139]);
  if (value >= 108 && value <= 1131) return Buffer.from([((value - 108) >> 8) + 247, (value - 108) & 255]);
  if (value >= -1131 && value <= -108)
    return Buffer.from([((-value - 108) >> 8) + 251, (-value - 108) & 255]);
  const bytes = Buffer.alloc(3);
  bytes[0] = 28;
  bytes.writeInt16BE(value, 1);
  return bytes;
}

/** A number in a dictionary, of fixed length. */
function long(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 29;
  bytes.writeInt32BE(value, 1);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
