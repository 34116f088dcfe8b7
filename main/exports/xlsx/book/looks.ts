/** The look of a cell, and whether people fill it in. */
export interface CellStyle {
  readonly bold?: boolean;
  /** Points; 9 by default. */
  readonly size?: number;
  /** Blue, the colour of typed figures. */
  readonly entered?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly framed?: boolean;
  readonly format?: string;
  readonly unlocked?: boolean;
}

/** A cell's look by number: equal looks have one number. */
export type Look = number;

const PLACES = ['left', 'center', 'right'] as const;
const styles: CellStyle[] = [];
/** Numbers by format, then by the rest of the look. */
const numbers = new Map<string, Map<number, Look>>();

export function lookOf(style: CellStyle): Look {
  const format = style.format ?? '';
  let known = numbers.get(format);
  if (known === undefined) {
    known = new Map();
    numbers.set(format, known);
  }
  const key = keyOf(style);
  let look = known.get(key);
  if (look === undefined) {
    look = styles.push(style) - 1;
    known.set(key, look);
  }
  return look;
}

export function styleOf(look: Look): CellStyle {
  const style = styles[look];
  if (style === undefined) throw new RangeError(`no look ${look}`);
  return style;
}

/** A numeric key for a look without its format: this runs for every cell of a workbook. */
function keyOf(style: CellStyle): number {
  const { horizontal, size = 0 } = style;
  const across = horizontal === undefined ? 0 : PLACES.indexOf(horizontal) + 1;
  return (
    (style.bold === true ? 1 : 0) |
    (style.entered === true ? 2 : 0) |
    (style.vertical === 'top' ? 4 : 0) |
    (style.wrap === true ? 8 : 0) |
    (style.shrink === true ? 16 : 0) |
    (style.framed === true ? 32 : 0) |
    (style.unlocked === true ? 64 : 0) |
    (across << 7) |
    (Math.round(size * 2) << 9)
  );
}
