import type { Sheet } from '#shared/imports/source/sheet';
import { PART } from '#shared/imports/text/parts';

/** Fewer parts than this are a remark on a sheet of figures, not the text of a document. */
const FEWEST_PARTS = 2;

/**
 * Paragraphs of a sheet that holds a document's text, one per row in its first column, like the app's own 文字
 * sheet; `null` if it holds something else.
 */
export function wordsOf({ rows }: Sheet): readonly string[] | null {
  const isOneColumn = rows.every((row) =>
    row.every((cell, at) => at === 0 || (cell?.text ?? '').trim() === ''),
  );
  if (!isOneColumn) return null;
  const texts = rows.map(([cell]) => cell?.text ?? '').filter((text) => text.trim() !== '');
  return texts.filter((text) => PART.test(text)).length < FEWEST_PARTS ? null : texts;
}
