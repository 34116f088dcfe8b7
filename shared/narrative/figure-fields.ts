import { isOrdinal } from './fields/ordinals.ts';

/**
 * Prints the unit of the report's amounts. It belongs to the link before it: words that keep their links keep the
 * right unit when the report changes to another.
 */
export const UNIT = '单位';

/** Whether a field prints a figure; ordinals and units are none. */
export function isFigure(source: string): boolean {
  return source !== UNIT && !isOrdinal(source);
}
