/** The drawn content of a page, turned upright: points from the upper left corner, to the right and down. */
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
  /** The vertical position of its baseline. */
  readonly base: number;
  readonly size: number;
}

/** A straight line, horizontal or vertical. */
export interface Rule {
  readonly level: boolean;
  /** The vertical position of a horizontal line, the horizontal one of a vertical line. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Half the height of a character above its baseline, relative to its size. */
const MIDDLE = 0.35;

export function middleOf({ base, size }: Glyph): number {
  return base - MIDDLE * size;
}

export function isBlank(text: string): boolean {
  return !isInked(text.charCodeAt(0)) && /^[\s\u00a0\u3000\u200b\ufeff]*$/.test(text);
}

/** Printed signs of Western and Chinese text, without looking further; other characters may be printed as well. */
function isInked(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}
