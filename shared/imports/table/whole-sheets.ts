import { isNumbering } from '#shared/imports/headers/header-blocks';
import { isBlankMark, looksLikeFigure, namesRole, plain } from '#shared/imports/label-matching';
import type { Sheet, SheetRow, Span } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import { isHeadOnly, NEAR, rowOverPages, textsOf, withColumnsOf } from './page-breaks.ts';

/** A table joined over the pages it spans, with the rows of all. */
export interface WholeSheet {
  readonly sheet: Sheet;
  /** Indexes, among all sheets of the files, of its first part and of the others. */
  readonly at: number;
  readonly more: readonly number[];
}

/** The sheets of files, with tables joined over page breaks. */
export function wholeSheets(files: readonly SourceFile[]): readonly WholeSheet[] {
  const found: GrowingTable[] = [];
  let at = 0;
  for (const file of files) {
    let between: string[] | null = null;
    for (const block of file.blocks) {
      if (block.kind === 'paragraph') between?.push(block.text);
      else {
        const last = found.at(-1);
        const goesOn = last !== undefined && between !== null && file.kind === 'document';
        if (!goesOn || !last.take(block.sheet, at, between ?? []))
          found.push(new GrowingTable(block.sheet, at));
        at++;
        between = [];
      }
    }
  }
  return found.map((table) => table.whole());
}

/** A table joined so far. A file may hold hundreds of tables: each page is read once. */
class GrowingTable {
  readonly #at: number;
  readonly #more: number[] = [];
  /** The first page, to recognise the others by. */
  #first: Sheet;
  readonly #titles: ReadonlySet<string>;
  #width: number;
  #tail: number;
  #joined: { rows: SheetRow[]; merges: Span[]; origins: Origin[] } | null = null;

  constructor(sheet: Sheet, at: number) {
    this.#at = at;
    this.#first = sheet;
    this.#titles = new Set(sheet.rows.slice(0, sheet.lead).flatMap(textsOf).map(plain));
    this.#width = widthOfTable(sheet);
    this.#tail = sheet.tail ?? 0;
  }

  /** Appends a sheet that continues this table; returns false if it is another table. */
  take(next: Sheet, at: number, between: readonly string[]): boolean {
    if (this.#tail > 0 || between.some((text) => !repeats(text, this.#titles))) return false;
    const isHead = this.#joined === null && isHeadOnly(this.#first);
    if (isHead) this.#first = withColumnsOf(this.#first, next);
    const columns = columnsIn(this.#first, this.#width, next);
    if (columns === null) return false;
    const rows = next.rows.slice(next.lead).map((row) => spread(row, columns));
    const head = repeatedRows(this.#joined?.rows ?? this.#first.rows, this.#first.lead, rows);
    if (head === 0 && !isHead && startsAnew(rows)) return false;
    this.#append(next, { rows, head, columns });
    this.#more.push(at);
    return true;
  }

  whole(): WholeSheet {
    const sheet = this.#joined === null ? this.#first : { ...this.#first, ...this.#joined, tail: this.#tail };
    return { sheet, at: this.#at, more: this.#more };
  }

  #append(next: Sheet, { rows, head, columns }: NextPage): void {
    const { rows: own, merges, origins, lead, name } = this.#first;
    this.#joined ??= {
      rows: [...own],
      merges: [...merges],
      origins: [...(origins ?? own.map((_, row) => ({ name, row: row - lead })))],
    };
    const broken = rows[head];
    const last = this.#joined.rows.at(-1);
    const mended = last === undefined || broken === undefined ? null : rowOverPages(last, broken);
    if (mended !== null) this.#joined.rows[this.#joined.rows.length - 1] = mended;
    const from = mended === null ? head : head + 1;
    const end = this.#joined.rows.length - (from - head);
    for (let row = from; row < rows.length; row++) {
      this.#joined.rows.push(rows[row] ?? []);
      this.#joined.origins.push({ name: next.name, row });
      this.#width = Math.max(this.#width, rows[row]?.length ?? 0);
    }
    for (const merge of movedMerges(next, { head, columns, end })) this.#joined.merges.push(merge);
    this.#tail = next.tail ?? 0;
  }
}

type Origin = NonNullable<Sheet['origins']>[number];

interface NextPage {
  readonly rows: readonly SheetRow[];
  /** The number of repeated header rows. */
  readonly head: number;
  readonly columns: readonly number[];
}

const PAGE_NUMBER = /^([-—]?\d{1,3}[-—]?|第\d{1,3}页([,，]?共\d{1,3}页)?)$/;

/** A title repeated above the rest of a table, unchanged or with 续, or the number of a page. */
function repeats(text: string, titles: ReadonlySet<string>): boolean {
  const words = plain(text);
  return (
    PAGE_NUMBER.test(words) ||
    /^(\(?续表?\d?\)?|.*[(]续表?\d?[)])$/.test(words) ||
    text.split(/\t+|\s{3,}/).every((piece) => titles.has(plain(piece)))
  );
}

/** For each column of the next part, the matching column of the table; `null` if they do not match. */
function columnsIn(table: Sheet, tableWidth: number, next: Sheet): readonly number[] | null {
  const width = widthOfTable(next);
  if (table.edges === undefined || next.edges === undefined) {
    return width === tableWidth ? Array.from({ length: width }, (_, at) => at) : null;
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
  return rows.slice(lead).reduce((width, row) => Math.max(width, row.length), 0);
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

/**
 * The number of rows at the head of the next part that repeat the table's header, which may be below its title.
 */
function repeatedRows(rows: readonly SheetRow[], lead: number, next: readonly SheetRow[]): number {
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

/** Rows that begin with column names and no figures are the header of a new table. */
function startsAnew(rows: readonly SheetRow[]): boolean {
  const first = rows.find((row) => textsOf(row).length > 0);
  const words = textsOf(first ?? []).map(plain);
  if (isNumbering(words)) return true;
  if (words.some((word) => isSubjectCode(word) || looksLikeFigure(word) || isBlankMark(word))) return false;
  const isNamed = words.some((word) =>
    (['code', 'label', 'line'] as const).some((role) => namesRole(word, role)),
  );
  return (
    isNamed ||
    (words.length >= ENOUGH_NAMES && !words.some((word) => /^[一二三四五六七八九十]+[、.]/.test(word)))
  );
}

/** The next part's merged cells, at their positions in the whole. */
function movedMerges(
  next: Sheet,
  of: { readonly head: number; readonly columns: readonly number[]; readonly end: number },
): readonly Span[] {
  const below = next.rows.length - (next.tail ?? 0) - next.lead;
  const down = of.end - next.lead - of.head;
  return next.merges
    .filter(({ top }) => top >= next.lead + of.head && top < next.lead + below)
    .map(({ top, bottom, left, right }) => ({
      top: top + down,
      bottom: bottom + down,
      left: of.columns[left] ?? left,
      right: of.columns[right] ?? right,
    }));
}
