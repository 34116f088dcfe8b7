import type { PagePreset } from '#shared/publication/presets/pages';
import { type Geometry, points } from './geometry.ts';
import { LIBRE_OFFICE, linesNeeded, WORD } from './lines.ts';
import { TEXT_POINTS } from './sizes.ts';

/** How a paragraph or a heading of the text is set. */
export interface EvenText {
  readonly lines: number;
  /** Added to the width of every character, in twips. */
  readonly tracking: number;
  /** Whether the style already has that tracking. */
  readonly usual: boolean;
  /** Whether the text is so short that no program can need a second line for it. */
  readonly short: boolean;
}

/** In em. */
const INDENT = 2;
/** The greatest width of a character with the gap a program may add, in em. */
const WIDEST = 1.2;
/** The largest change of the preset's tracking, in twips: 0.6 pt; more would be visible. */
const MOST = 12;

/**
 * Sets a paragraph so that it takes the same number of lines in the program that sets text narrowest and in the
 * one that sets it widest, and so in all: if it is close to another line, the tracking is changed slightly.
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
