import type { Margins as Sides } from '#shared/publication/presets/pages';
import { A4 } from '#shared/publication/presets/pages';
import { child, type Element } from './tree.ts';

/** The margins of upright pages, and how far from the edge the header begins. Millimetres. */
export interface Margins extends Sides {
  readonly header: number;
}

const PER_MILLIMETRE = 1440 / 25.4;
/** Room that a page of ours must have. */
const LEAST = { width: 120, height: 180, bottom: 20 } as const;
/** By which a program's A4 may differ. */
const TOLERANCE = 2;

/** Of the first section that is A4 upright; `null` where none is, `narrow` where it leaves too little room. */
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

/** To a tenth. */
function millimetres(twips: string | undefined): number {
  return Math.round((Number(twips ?? 0) / PER_MILLIMETRE) * 10) / 10;
}
