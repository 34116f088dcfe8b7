import type { PagePreset } from '#shared/publication/presets/pages';
import { type Geometry, points } from './geometry.ts';
import { LIBRE_OFFICE, linesNeeded, WORD } from './lines.ts';
import { TEXT_POINTS } from './sizes.ts';

/** How a paragraph of the text, or a heading in it, is set. */
export interface EvenText {
  readonly lines: number;
  /** Added to the width of every character, in twips. */
  readonly tracking: number;
  /** Whether the style has that tracking already. */
  readonly usual: boolean;
  /** Whether the text is so short that no program can need a second line for it. */
  readonly short: boolean;
}

/** In em. */
const INDENT = 2;
/** Of a character with all that a program may set beside it, in em. */
const WIDEST = 1.2;
/** From the preset's own, in twips: 0.6 pt, more would be seen. */
const MOST = 12;

/**
 * Sets a paragraph so that it takes the same number of lines in the program that sets text narrowest and in the one
 * that sets it widest, and so in all: where it is on the brink, its characters stand a hair closer, or less close.
 */
export function evenLines(text: string, { textWidth }: Geometry, preset: PagePreset): EvenText {
  const usual = points(preset.tracking);
  const short = (text.length * WIDEST + INDENT) * EM < textWidth;
  const lines = (tracking: number, program = WORD) =>
    linesNeeded(text, textWidth / EM, { indent: INDENT, tracking: tracking / EM, program });
  for (let step = 0; step <= MOST; step++) {
    for (const tracking of [usual - step, Math.min(usual + step, 0)]) {
      const fewest = lines(tracking);
      if (fewest === lines(tracking, LIBRE_OFFICE))
        return { lines: fewest, tracking, usual: tracking === usual, short };
    }
  }
  return { lines: lines(usual), tracking: usual, usual: true, short };
}

const EM = points(TEXT_POINTS);
