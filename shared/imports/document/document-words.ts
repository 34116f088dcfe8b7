import { isNote } from '#shared/imports/label-matching';
import type { Sheet, SheetRow } from '#shared/imports/source/sheet';
import { PART } from '#shared/imports/text/parts';

/** The text that a sheet holds, and whether it holds nothing else. */
export interface SheetWords {
  readonly paragraphs: readonly string[];
  readonly isAll: boolean;
}

/** Fewer parts or sentences than these are a remark on a sheet of figures, not the text of a document. */
const FEWEST_PARTS = 2;
const FEWEST_SENTENCES = 3;
const SHORTEST_SENTENCE = 15;

/**
 * The paragraphs of a document's text in a sheet: rows with one cell, in a worksheet also beside or below tables;
 * `null` if there are none.
 */
export function wordsOf({ rows, naming }: Sheet): SheetWords | null {
  const runs = runsOf(rows.map(textOfRow));
  const told = runs.filter((run) => isText(run, naming === 'A1'));
  if (told.length === 0) return null;
  return { paragraphs: told.flat(), isAll: told.length === runs.length && rows.every(hasOneText) };
}

/** The text of a row's only cell; `''` if it has none, `null` if it has several. */
function textOfRow(row: SheetRow): string | null {
  const texts = row.flatMap((cell) => (cell === null || cell.text.trim() === '' ? [] : [cell.text]));
  return texts.length > 1 ? null : (texts[0] ?? '');
}

function hasOneText(row: SheetRow): boolean {
  return textOfRow(row) !== null;
}

/** Rows of one cell that follow each other; a cell may hold several paragraphs. */
function runsOf(texts: readonly (string | null)[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const text of texts) {
    if (text === null) runs.push([]);
    else runs.at(-1)?.push(...text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  }
  return runs.filter((run) => run.length > 0);
}

function isText(lines: readonly string[], isWorksheet: boolean): boolean {
  if (lines.filter((line) => PART.test(line)).length >= FEWEST_PARTS) return true;
  return isWorksheet && lines.filter(isSentence).length >= FEWEST_SENTENCES;
}

function isSentence(line: string): boolean {
  return line.length >= SHORTEST_SENTENCE && line.includes('。') && !isNote(line);
}
