import type { Margins as Sides } from '#shared/publication/presets/pages';
import { A4 } from '#shared/publication/presets/pages';
import { child, type Element } from './tree.ts';

/** The margins of portrait pages, and the distance of the header from the edge. Millimetres. */
export interface Margins extends Sides {
  readonly header: number;
}

const PER_MILLIMETRE = 1440 / 25.4;
/** The least space that our pages need. */
const LEAST = { width: 120, height: 180, bottom: 20 } as const;
/** The tolerance for a program's A4. */
const TOLERANCE = 2;

/**
 * The margins of the first A4 portrait section; `null` if there is none, `narrow` if it leaves too little space.
 */
export function marginsOf(sections: readonly Element[]): Margins | null | 'narrow' {
  for (const section of sections) {
    const margins = marginsIn(section);
    if (margins !== null) return margins;
  }
  return null;
}

function marginsIn(section: Element): Margins | null | 'narrow' {
  const size = child(section, 'w:pgSz')?.attributes;
  const given = child(section, 'w:pgMar')?.attributes;
  if (size === undefined || given === undefined) return null;
  const isA4 =
    Math.abs(millimetres(size['w:w']) - A4.width) < TOLERANCE &&
    Math.abs(millimetres(size['w:h']) - A4.height) < TOLERANCE;
  if (!isA4) return null;
  const { top, bottom, left, right } = {
    top: Math.abs(millimetres(given['w:top'])),
    bottom: Math.abs(millimetres(given['w:bottom'])),
    left: millimetres(given['w:left'] ?? given['w:start']) + millimetres(given['w:gutter']),
    right: millimetres(given['w:right'] ?? given['w:end']),
  };
  const fits =
    A4.width - left - right >= LEAST.width &&
    A4.height - top - bottom >= LEAST.height &&
    bottom >= LEAST.bottom &&
    Math.min(left, right) > 0;
  return fits ? { top, bottom, left, right, header: millimetres(given['w:header']) } : 'narrow';
}

/** Rounded to a tenth. */
function millimetres(twips: string | undefined): number {
  return Math.round((Number(twips ?? 0) / PER_MILLIMETRE) * 10) / 10;
}
