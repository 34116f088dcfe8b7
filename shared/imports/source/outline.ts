import { type Sheet, type Span, widthOf } from './sheet.ts';
import type { SourceFile } from './source.ts';

/** The content of a file in reading order: what the window draws, and what `read --json` prints. */
export interface SourceOutline {
  readonly file: string;
  readonly kind: SourceFile['kind'];
  readonly remarks: readonly string[];
  readonly blocks: readonly OutlineBlock[];
}

export type OutlineBlock = OutlineParagraph | OutlineTable;

export interface OutlineParagraph {
  readonly kind: 'paragraph';
  /** From 1; `null` in formats without pages. */
  readonly page: number | null;
  readonly text: string;
}

export interface OutlineTable {
  readonly kind: 'table';
  /** 表3, or the name of the worksheet, used to name locations. */
  readonly name: string;
  readonly page: number | null;
  /** Its index among all tables and worksheets of the files. */
  readonly sheet: number;
  /** The cells' texts as shown; empty for blank cells, and for merged cells except the first. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Span[];
}

/** The outline of files. The lines above and below a table are paragraphs, not rows of it. */
export function outlineOf(files: readonly SourceFile[]): readonly SourceOutline[] {
  let sheet = 0;
  return files.map(({ file, kind, remarks, blocks, refused }) => ({
    file,
    kind,
    remarks: refused === undefined ? remarks : [refused, ...remarks],
    blocks: blocks.map(
      (block): OutlineBlock =>
        block.kind === 'paragraph'
          ? { kind: 'paragraph', page: block.page, text: block.text }
          : drawnTable(block.sheet, sheet++),
    ),
  }));
}

function drawnTable(sheet: Sheet, index: number): OutlineTable {
  const { name, lead, tail = 0, page = null } = sheet;
  const end = sheet.rows.length - tail;
  const width = widthOf(sheet, lead, end - 1);
  const within = ({ top, bottom }: Span) => top >= lead && bottom < end;
  return {
    kind: 'table',
    name,
    page,
    sheet: index,
    rows: sheet.rows
      .slice(lead, end)
      .map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? '')),
    merges: sheet.merges
      .filter(within)
      .map(({ top, bottom, left, right }) => ({ top: top - lead, bottom: bottom - lead, left, right })),
  };
}
