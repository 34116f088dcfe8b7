import { isNote } from '#shared/imports/label-matching';
import { withCaptionLines } from './caption-tables.ts';
import type { Sheet, SheetCell, SheetRow, Span } from './sheet.ts';

/** The content of a file, before anything in it is recognised: the neutral model that every adapter fills. */
export interface SourceFile {
  readonly file: string;
  readonly kind: 'workbook' | 'document' | 'text';
  /** All content in reading order. */
  readonly blocks: readonly SourceBlock[];
  /** Notices for the person, e.g. that macros were omitted. */
  readonly remarks: readonly string[];
  /** The reason why it was not read, in a sentence; it then has no blocks. Absent if it was read. */
  readonly refused?: string;
}

/** An unreadable file among others. */
export function refusedFile(file: string, refused: string): SourceFile {
  return { file, kind: 'document', blocks: [], remarks: [], refused };
}

export type SourceBlock =
  | SourceParagraph
  /** A worksheet, or a table of a document with the lines around it. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet };

/** A paragraph outside tables, except in a table of contents. In a text file: one line. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** From 1; `null` in formats without pages. */
  readonly page: number | null;
}

/** The blocks found by an adapter, in reading order, before captions are assigned to their tables. */
export type PageBlock = SourceParagraph | PageTable;

/** A table as drawn. One that continues on the next page is two tables here. */
export interface PageTable {
  readonly kind: 'table';
  readonly page: number | null;
  readonly rows: readonly SheetRow[];
  /** Merged cells; the first holds their text, the others are `null`. */
  readonly merges: readonly Span[];
  /** Horizontal positions of the column edges, in points: one more than the columns. Absent if unknown. */
  readonly edges?: readonly number[];
  /** No lines separate its cells: they were inferred from gaps between words. */
  readonly unruled?: true;
}

export function sheetsIn({ blocks }: Pick<SourceFile, 'blocks'>): readonly Sheet[] {
  return blocks.flatMap((block) => (block.kind === 'sheet' ? [block.sheet] : []));
}

/** Paragraphs outside tables, in order. */
export function paragraphsIn({ blocks }: Pick<SourceFile, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** Characters without width, which only mark where a line may break. */
const JOINERS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

function withoutJoiners(block: PageBlock): PageBlock {
  if (block.kind === 'paragraph') return { ...block, text: oneTitle(plainCharacters(block.text)) };
  const rows = block.rows.map((row) =>
    row.map((cell) => (cell === null ? null : { ...cell, text: plainCharacters(cell.text) })),
  );
  return { ...block, rows };
}

function plainCharacters(text: string): string {
  return text
    .replace(JOINERS, '')
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ');
}

const ORDINAL = /^第[一二三四五六七八九十]+部分$/;
const TITLE_ENDS = /(概况|概述|简介|决算(报)?表|说明|情况|解释|附件|附表)$/;
const MOST_TITLE_LINES = 4;
const LONGEST_TITLE_LINE = 40;

/** Joins the title of a part that is laid out on several lines. */
function oneTitle(text: string): string {
  const [ordinal = '', ...rest] = text.split('\n');
  return rest.length > 0 && ORDINAL.test(ordinal.trim()) ? `${ordinal.trim()} ${rest.join('')}` : text;
}

/** The same if the lines are separate paragraphs: 第三部分, a name, 部门决算情况说明. */
function withWholeTitles(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const made: PageBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const lines =
      block.kind === 'paragraph' && ORDINAL.test(block.text.trim()) ? titleBehind(blocks, at) : [];
    if (block.kind !== 'paragraph' || lines.length === 0) made.push(block);
    else made.push({ ...block, text: `${block.text.trim()} ${lines.join('')}` });
    at += lines.length;
  }
  return made;
}

/** The lines that complete a title, up to its last; none if there is no last one. */
function titleBehind(blocks: readonly PageBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_TITLE_LINES)) {
    const text = block.kind === 'paragraph' ? block.text.trim() : '';
    if (
      text === '' ||
      text.length > LONGEST_TITLE_LINE ||
      /[。；：，]|^[一二三四五六七八九十（(\d]+[、）).]/.test(text)
    )
      break;
    lines.push(text);
    if (TITLE_ENDS.test(text)) return lines;
  }
  return [];
}

const LINES_ABOVE = 6;
const LONGEST_LINE = 120;

/**
 * Builds the source of a document with pages or flowing text: each table becomes a sheet with the lines above it
 * and the 注 below.
 */
export function documentSource(
  file: string,
  given: readonly PageBlock[],
  remarks: readonly string[] = [],
): SourceFile {
  let number = 0;
  const blocks = withWholeTitles(withCaptionLines(given.map(withoutJoiners)));
  const made = blocks.flatMap((block, at): SourceBlock[] => {
    if (block.kind === 'paragraph')
      return block.text.trim() === '' ? [] : [{ ...block, text: block.text.trim() }];
    number++;
    return [
      {
        kind: 'sheet',
        sheet: tableSheet(file, `表${number}`, block, linesAbove(blocks, at), linesBelow(blocks, at)),
      },
    ];
  });
  return { file, kind: 'document', blocks: made, remarks };
}

function linesAbove(blocks: readonly PageBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let index = at - 1; index >= 0 && lines.length < LINES_ABOVE; index--) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.text.length > LONGEST_LINE) break;
    if (block.text.trim() !== '' && !isNote(block.text)) lines.unshift(block.text.trim());
  }
  return lines;
}

function linesBelow(blocks: readonly PageBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text !== '' && !isNote(text)) break;
    if (text !== '') lines.push(text);
  }
  return lines;
}

/** A table as a sheet, with the lines above and below it as rows. */
function tableSheet(
  file: string,
  name: string,
  table: PageTable,
  above: readonly string[],
  below: readonly string[],
): Sheet {
  const lead = above.length;
  const down = ({ top, bottom, left, right }: Span): Span => ({
    top: top + lead,
    bottom: bottom + lead,
    left,
    right,
  });
  const sheet = {
    file,
    name,
    naming: 'rows',
    lead,
    tail: below.length,
    rows: [...above.map(lineRow), ...table.rows, ...below.map(lineRow)],
    merges: table.merges.map(down),
    hiddenRows: [],
    page: table.page,
  } as const;
  const { edges, unruled } = table;
  return {
    ...sheet,
    ...(edges === undefined ? {} : { edges }),
    ...(unruled === undefined ? {} : { unruled }),
  };
}

/** Splits a line into left, middle and right at tabs or wide blanks. */
function lineRow(text: string): SheetRow {
  return text.split(/\t+|\s{3,}/).map((piece): SheetCell | null => (piece === '' ? null : { text: piece }));
}
