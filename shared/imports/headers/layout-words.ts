import { plain } from '#shared/imports/label-matching';
import type { Sheet } from '#shared/imports/source/sheet';

/** The words of a header's last row, by which a layout is recognised again, whatever the sheet's name. */
export function layoutWords(sheet: Sheet, row: number): string {
  const words = (sheet.rows[row] ?? []).map((cell) => plain(cell?.text ?? ''));
  return words.join('|').replace(/\|+$/, '');
}

const ROWS_SEARCHED = 60;

/** Rows that may end a header, with their words. */
export function headerCandidates(sheet: Sheet): readonly { readonly row: number; readonly words: string }[] {
  return Array.from({ length: Math.min(ROWS_SEARCHED, sheet.rows.length) }, (_, row) => ({
    row,
    words: layoutWords(sheet, row),
  })).filter(({ words }) => words.includes('|'));
}
