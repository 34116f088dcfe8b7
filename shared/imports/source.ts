import type { Sheet, SheetCell, SheetRow, Span } from './sheet.ts';

/** What a file holds, before anything in it is recognised: the neutral model that every adapter fills. */
export interface SourceFile {
  readonly file: string;
  readonly kind: 'workbook' | 'document' | 'text';
  /** Everything in reading order. */
  readonly blocks: readonly SourceBlock[];
  /** What a person should know, e.g. that macros were left out. */
  readonly remarks: readonly string[];
}

export type SourceBlock =
  | SourceParagraph
  /** A worksheet, or a table of a document with the lines around it. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet };

/** A paragraph outside tables; those of a list of contents are left out. In a text file: one line. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** From 1; `null` in formats without pages. */
  readonly page: number | null;
}

/** What an adapter of a document finds, in reading order, before lines are put to the tables that they belong to. */
export type PageBlock = SourceParagraph | PageTable;

/** A table as it is drawn. One that goes on over the page is two tables here. */
export interface PageTable {
  readonly kind: 'table';
  readonly page: number | null;
  readonly rows: readonly SheetRow[];
  /** Merged cells; their text stands in the first cell, the others are `null`. */
  readonly merges: readonly Span[];
  /** Where columns begin and end on the page, in points: one more than there are columns. Absent where unknown. */
  readonly edges?: readonly number[];
  /** No lines show where its cells end: they were told by the gaps between words. */
  readonly unruled?: true;
}

export function sheetsIn({ blocks }: Pick<SourceFile, 'blocks'>): readonly Sheet[] {
  return blocks.flatMap((block) => (block.kind === 'sheet' ? [block.sheet] : []));
}

/** Paragraphs outside tables, in order. */
export function paragraphsIn({ blocks }: Pick<SourceFile, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const LINES_ABOVE = 6;
const LONGEST_LINE = 120;
const NOTE = /^\s*(注|说明|备注)\s*\d?\s*[:：.．]/;

/** A document of pages or of flowing text: each table becomes a sheet with the lines above and the 注 below it. */
export function documentSource(
  file: string,
  blocks: readonly PageBlock[],
  remarks: readonly string[] = [],
): SourceFile {
  let number = 0;
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
    if (block.text.trim() !== '' && !NOTE.test(block.text)) lines.unshift(block.text.trim());
  }
  return lines;
}

function linesBelow(blocks: readonly PageBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text !== '' && !NOTE.test(text)) break;
    if (text !== '') lines.push(text);
  }
  return lines;
}

/** A table as a sheet, with the lines above and below it as rows of their own. */
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

/** Left, middle and right of a line are set apart by tabs or wide blanks. */
function lineRow(text: string): SheetRow {
  return text.split(/\t+|\s{3,}/).map((piece): SheetCell | null => (piece === '' ? null : { text: piece }));
}
