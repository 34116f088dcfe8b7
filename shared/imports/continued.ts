import { isNumbering } from './header-blocks.ts';
import type { Sheet, SheetRow, Span } from './sheet.ts';
import type { SourceBlock, SourceFile } from './source.ts';
import { CODE, looksLikeFigure, namesRole, plain } from './words.ts';

/** A table as a whole: one that goes on over pages is one, with the rows of all its pages. */
export interface WholeSheet {
  readonly sheet: Sheet;
  /** Index of its first part among all sheets of the files, and of the others. */
  readonly at: number;
  readonly more: readonly number[];
}

/** The sheets of files, with tables that go on over the page put together. */
export function wholeSheets(files: readonly SourceFile[]): readonly WholeSheet[] {
  const found: { sheet: Sheet; at: number; more: number[] }[] = [];
  let at = 0;
  for (const file of files) {
    let between: readonly string[] | null = null;
    for (const block of file.blocks) {
      if (block.kind === 'paragraph') between = between === null ? null : [...between, block.text];
      else {
        const last = found.at(-1);
        const joined =
          last === undefined || between === null ? null : continuation(file, last.sheet, block, between);
        if (last === undefined || joined === null) found.push({ sheet: block.sheet, at, more: [] });
        else {
          last.sheet = joined;
          last.more.push(at);
        }
        at++;
        between = [];
      }
    }
  }
  return found;
}

/** The table with what goes on in the next one; `null` where that is another table. */
function continuation(
  { kind }: SourceFile,
  table: Sheet,
  next: Extract<SourceBlock, { readonly kind: 'sheet' }>,
  between: readonly string[],
): Sheet | null {
  if (kind !== 'document' || (table.tail ?? 0) > 0) return null;
  const titles = new Set(table.rows.slice(0, table.lead).flatMap(textsOf).map(plain));
  if (between.some((text) => !repeats(text, titles))) return null;
  const columns = columnsIn(table, next.sheet);
  if (columns === null) return null;
  const rows = next.sheet.rows.slice(next.sheet.lead).map((row) => spread(row, columns));
  const head = repeatedRows(table, rows);
  if (head === 0 && startsAnew(rows)) return null;
  return joined(table, next.sheet, { rows, head, columns });
}

/** A title that stands again above the rest of a table: as it was, or with 续. */
function repeats(text: string, titles: ReadonlySet<string>): boolean {
  const words = plain(text);
  return (
    /^(\(?续表?\d?\)?|.*[(]续表?\d?[)])$/.test(words) ||
    text.split(/\t+|\s{3,}/).every((piece) => titles.has(plain(piece)))
  );
}

const NEAR = 5;

/** For each column of the next part, the column of the table that it goes on in; `null` where they do not agree. */
function columnsIn(table: Sheet, next: Sheet): readonly number[] | null {
  const width = widthOfTable(next);
  if (table.edges === undefined || next.edges === undefined) {
    return width === widthOfTable(table) ? Array.from({ length: width }, (_, at) => at) : null;
  }
  const own = table.edges;
  const columns = next.edges
    .slice(0, -1)
    .map((left) => own.findIndex((edge) => Math.abs(edge - left) < NEAR));
  const last = next.edges.at(-1) ?? 0;
  const fits = columns.every((column) => column !== -1) && Math.abs((own.at(-1) ?? 0) - last) < NEAR;
  return fits ? columns : null;
}

function widthOfTable({ rows, lead }: Sheet): number {
  return Math.max(0, ...rows.slice(lead).map((row) => row.length));
}

function spread(row: SheetRow, columns: readonly number[]): SheetRow {
  const width = Math.max(-1, ...columns) + 1;
  const cells: SheetRow[number][] = Array.from({ length: width }, () => null);
  row.forEach((cell, at) => {
    const column = columns[at];
    if (column !== undefined) cells[column] = cell;
  });
  return cells;
}

const MOST_TITLE_ROWS = 6;

/** How many rows at the head of the next part are those of the table's own head, which may stand below its title. */
function repeatedRows({ rows, lead }: Sheet, next: readonly SheetRow[]): number {
  for (let skipped = 0; skipped <= MOST_TITLE_ROWS; skipped++) {
    let count = 0;
    while (count < next.length && sameWords(rows[lead + skipped + count], next[count])) count++;
    if (next.slice(0, count).some((row) => textsOf(row).length > 0)) return count;
  }
  return 0;
}

function sameWords(one: SheetRow | undefined, other: SheetRow | undefined): boolean {
  const [a, b] = [one ?? [], other ?? []].map((row) => textsOf(row).map(plain).join('|'));
  return a === b;
}

const ENOUGH_NAMES = 4;

/** Rows that begin with names of columns and no figures are the head of a table of its own. */
function startsAnew(rows: readonly SheetRow[]): boolean {
  const first = rows.find((row) => textsOf(row).length > 0);
  const words = textsOf(first ?? []).map(plain);
  if (isNumbering(words)) return true;
  if (words.some((word) => CODE.test(word) || looksLikeFigure(word) || /^[-—–]+$/.test(word))) return false;
  const isNamed = words.some((word) =>
    (['code', 'label', 'line'] as const).some((role) => namesRole(word, role)),
  );
  return (
    isNamed ||
    (words.length >= ENOUGH_NAMES && !words.some((word) => /^[一二三四五六七八九十]+[、.]/.test(word)))
  );
}

function joined(
  table: Sheet,
  next: Sheet,
  {
    rows,
    head,
    columns,
  }: { readonly rows: readonly SheetRow[]; readonly head: number; readonly columns: readonly number[] },
): Sheet {
  const end = table.rows.length;
  const below = next.rows.length - (next.tail ?? 0) - next.lead;
  const origins = [
    ...(table.origins ?? table.rows.map((_, row) => ({ name: table.name, row: row - table.lead }))),
    ...rows.slice(head).map((_, row) => ({ name: next.name, row: row + head })),
  ];
  const down = ({ top, bottom, left, right }: Span): Span => ({
    top: top - next.lead - head + end,
    bottom: bottom - next.lead - head + end,
    left: columns[left] ?? left,
    right: columns[right] ?? right,
  });
  return {
    ...table,
    rows: [...table.rows, ...rows.slice(head)],
    merges: [
      ...table.merges,
      ...next.merges.filter(({ top }) => top >= next.lead + head && top < next.lead + below).map(down),
    ],
    tail: next.tail ?? 0,
    origins,
  };
}

function textsOf(row: SheetRow): readonly string[] {
  return row.flatMap((cell) => (cell === null || cell.text.trim() === '' ? [] : [cell.text.trim()]));
}
