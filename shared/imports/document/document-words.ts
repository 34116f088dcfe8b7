import type { Sheet } from '#shared/imports/source/sheet';
import { PART } from '#shared/imports/text/parts';

/** Fewer parts than this are a remark on a sheet of figures, not the words of a document. */
const FEWEST_PARTS = 2;

/**
 * Paragraphs of a sheet that holds the words of a document, one a row in its first column, as the app's own 文字 sheet
 * does; `null` where a sheet holds something else.
 */
export function wordsOf({ rows }: Sheet): readonly string[] | null {
  const isOneColumn = rows.every((row) =>
    row.every((cell, at) => at === 0 || (cell?.text ?? '').trim() === ''),
  );
  if (!isOneColumn) return null;
  const texts = rows.map(([cell]) => cell?.text ?? '').filter((text) => text.trim() !== '');
  return texts.filter((text) => PART.test(text)).length < FEWEST_PARTS ? null : texts;
}
