import { likeness, plain } from '#shared/imports/label-matching';
import { coveredText, type Sheet, widthOf } from '#shared/imports/source/sheet';

/** The row of a sheet that names columns, and the column of each key. */
export interface RecordHeader<K extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
}

const LEAST_SHARE = 0.6;
const LEAST_LIKENESS = 0.8;
const LONGEST_NAME = 24;

/** The first row from `from` that names most of the keys. A key's % sign is not part of the printed name. */
export function findRecordHeader<K extends string>(
  sheet: Sheet,
  keys: readonly K[],
  from: number,
): RecordHeader<K> | null {
  for (let row = from; row < sheet.rows.length; row++) {
    const columns = namedColumns(sheet, keys, row);
    if (columns.size >= Math.max(2, keys.length * LEAST_SHARE)) return { row, columns };
  }
  return null;
}

function namedColumns<K extends string>(
  sheet: Sheet,
  keys: readonly K[],
  row: number,
): ReadonlyMap<K, number> {
  const texts = (sheet.rows[row] ?? []).map((cell) => cell?.text ?? '');
  const words = texts.map((text) => (text.length > LONGEST_NAME ? '' : plain(text)));
  const columns = new Map<K, number>();
  const names = keys.map((key) => plain(key).replace('%', ''));
  if (names.filter((name) => words.includes(name)).length < 2) return columns;
  for (const [index, key] of keys.entries()) {
    const name = names[index] ?? '';
    const exact = words.indexOf(name);
    const at = exact === -1 ? words.findIndex((word) => likeness(word, name) >= LEAST_LIKENESS) : exact;
    if (at !== -1 && ![...columns.values()].includes(at)) columns.set(key, at);
  }
  return columns;
}

/**
 * Rows below a header up to `end`, each as a record; keys without a column are empty. Merged cells are repeated.
 */
export function readRecords<K extends string>(
  sheet: Sheet,
  header: RecordHeader<K>,
  keys: readonly K[],
  end: number,
): readonly { readonly row: number; readonly values: Record<K, string> }[] {
  const found: { row: number; values: Record<K, string> }[] = [];
  for (let row = header.row + 1; row < end; row++) {
    const values = Object.fromEntries(
      keys.map((key) => {
        const column = header.columns.get(key);
        return [key, column === undefined ? '' : coveredText(sheet, row, column).trim()];
      }),
    ) as Record<K, string>;
    if (Object.values(values).some((text) => text !== '')) found.push({ row, values });
  }
  return found;
}

/** The texts of a row from left to right, each merged cell once. */
export function rowTexts(sheet: Sheet, row: number): readonly { column: number; text: string }[] {
  const texts: { column: number; text: string }[] = [];
  for (let column = 0; column < widthOf(sheet, row, row); column++) {
    const text = sheet.rows[row]?.[column]?.text.trim() ?? '';
    if (text !== '') texts.push({ column, text });
  }
  return texts;
}

/** The first row from `from` with a cell of exactly these words. */
export function rowSaying(sheet: Sheet, words: string, from = 0): number {
  const wanted = plain(words);
  for (let row = from; row < sheet.rows.length; row++) {
    if ((sheet.rows[row] ?? []).some((cell) => plain(cell?.text ?? '') === wanted)) return row;
  }
  return -1;
}
