/** The drawn content of a page, turned upright: points from the upper left corner, down and to the right. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** One printed character. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where it stands: the line of writing. */
  readonly base: number;
  readonly size: number;
}

/** A straight line, level or upright. */
export interface Rule {
  readonly level: boolean;
  /** How far down a level one is, how far to the right an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Half the height of a character above the line it stands on, of its size. */
const MIDDLE = 0.35;

export function middleOf({ base, size }: Glyph): number {
  return base - MIDDLE * size;
}

export function isBlank(text: string): boolean {
  return /^[\s\u00a0\u3000\u200b\ufeff]*$/.test(text);
}
