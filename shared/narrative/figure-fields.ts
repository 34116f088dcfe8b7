import { isOrdinal } from './fields/ordinals.ts';

/**
 * Prints the unit of the report's amounts. It belongs to the link before it: text that keeps its links has the
 * right unit when the report's unit changes.
 */
export const UNIT = '单位';

/** Whether a field prints a figure; ordinals and units are not figures. */
export function isFigure(source: string): boolean {
  return source !== UNIT && !isOrdinal(source);
}
