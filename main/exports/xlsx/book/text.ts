import { printable } from '#main/exports/printable';

/** Excel reads `_x0041_` in a string as the character it denotes; the escape preserves the text. */
export function cellText(text: string): string {
  const shown = printable(text);
  return shown.includes('_x') ? shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : shown;
}
