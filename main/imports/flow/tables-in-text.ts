import type { SheetRow, Span } from '#shared/imports/source/sheet';
import type { PageBlock, PageTable, SourceParagraph } from '#shared/imports/source/source';
import { toHalfWidth } from '#shared/money/amount';
import { isPiped, pipedTable } from './piped-text.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/**
 * Lines of a text with the tables in them: rows copied from a document, a worksheet or a page separate their cells,
 * including blank ones, by tabs or `|`. `null` if there is no such table.
 */
export function tablesInText(lines: readonly string[]): readonly PageBlock[] | null {
  const blocks: PageBlock[] = [];
  let tables = 0;
  for (const { separator, own } of stretches(lines)) {
    const table = tableIn(separator, own, tables > 0);
    if (table === null) blocks.push(...own.map(paragraph));
    else {
      tables++;
      blocks.push({ kind: 'table', page: null, ...table });
    }
  }
  return tables === 0 ? null : blocks;
}

interface Stretch {
  readonly separator: '\t' | '|' | null;
  readonly own: string[];
}

/** Consecutive lines with the same separator. */
function stretches(lines: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    const separator = separatorOf(line);
    const last = found.at(-1);
    if (last?.separator === separator) last.own.push(line);
    else found.push({ separator, own: [line] });
  }
  return found;
}

function separatorOf(line: string): Stretch['separator'] {
  if (line.split('\t').length >= FEWEST_COLUMNS) return '\t';
  return isPiped(line) ? '|' : null;
}

type TableInText = Pick<PageTable, 'rows' | 'merges'>;

function tableIn(
  separator: Stretch['separator'],
  lines: readonly string[],
  isLater: boolean,
): TableInText | null {
  if (separator === '|') return pipedTable(lines);
  if (separator === null || !isTable(lines) || (lines.length < FEWEST_ROWS && !isLater)) return null;
  const rows = lines.map(cellsOf);
  return { rows, merges: headSpans(rows) };
}

/** The heads that stand above several columns: the blanks to their right have heads below. */
function headSpans(rows: readonly SheetRow[]): readonly Span[] {
  const heads = rows.slice(0, Math.max(0, rows.findIndex(isBelowHeads)));
  return heads.flatMap((row, top) =>
    row.flatMap((cell, left): readonly Span[] => {
      let right = left;
      while (cell !== null && row[right + 1] === null && hasBelow(heads.slice(top + 1), right + 1)) right++;
      return right === left ? [] : [{ top, bottom: top, left, right }];
    }),
  );
}

function isBelowHeads(row: SheetRow): boolean {
  return row.some((cell) =>
    /^(栏次|-?[\d,]+(\.\d+)?)$/.test(toHalfWidth(cell?.text ?? '').replace(/\s/g, '')),
  );
}

function hasBelow(heads: readonly SheetRow[], column: number): boolean {
  return heads.some((row) => (row[column] ?? null) !== null);
}

/**
 * The line above a form also has three parts separated by tabs; a table's continuation on the next page may be a
 * single row.
 */
function isTable(rows: readonly string[]): boolean {
  return rows.some((row) => /\d\.\d\d(?=\t|$)/.test(toHalfWidth(row)));
}

function cellsOf(line: string): SheetRow {
  return line.split('\t').map((text) => (text.trim() === '' ? null : { text: text.trim() }));
}

function paragraph(text: string): SourceParagraph {
  return { kind: 'paragraph', text, page: null };
}
