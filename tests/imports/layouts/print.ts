// A department in a layout: the pages, and the truth about every figure on them.
import { documentSource, type PageBlock, type SourceFile } from '#shared/imports/source/source';
import type { ColumnId, RowId, TableId } from '#shared/tables/address';
import type { Department } from './department.ts';
import type { Printed } from './grid.ts';
import type { FormId, Layout } from './layout.ts';
import { penFor } from './pen.ts';
import { drawTables, type TableBlock } from './tables.ts';
import { documentWords, type WordsPart } from './words/document.ts';
import type { SaidPiece } from './words/said.ts';

export interface Truth {
  readonly 部门: string;
  readonly 年度: number;
  readonly unit: '元' | '万元';
  readonly level: '部门' | '单位';
  /** Figures as printed, in 分; `null` if the cell is printed without one. */
  readonly tables: Partial<Record<TableId, Record<RowId, Record<ColumnId, number | null>>>>;
  /** Tables unknown to the base pack, as printed. */
  readonly extra: readonly {
    readonly id: FormId;
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
}

/** A figure and its cell. */
export interface PlacedFigure extends Printed {
  readonly block: number;
  readonly form: FormId;
}

/** Part of a paragraph made of known pieces. */
export interface PlacedPiece extends SaidPiece {
  readonly block: number;
  readonly part: string;
}

export interface PrintedDocument {
  readonly layout: Layout;
  readonly department: Department;
  readonly blocks: readonly PageBlock[];
  readonly truth: Truth;
  readonly figures: readonly PlacedFigure[];
  readonly pieces: readonly PlacedPiece[];
  /** The form of each block that is a table. */
  readonly forms: readonly { readonly block: number; readonly form: FormId }[];
}

/** Prints a department's year in the region's style. */
export function printDocument(department: Department, layout: Layout): PrintedDocument {
  const pen = penFor(department, layout);
  const tables = drawTables(pen);
  const parts = documentWords(department, layout, tables.titles);
  const blocks: PageBlock[] = [];
  const made = {
    figures: [] as PlacedFigure[],
    pieces: [] as PlacedPiece[],
    forms: [] as PrintedDocument['forms'][number][],
  };
  let page = 1;
  for (const part of parts) {
    page = addWords(blocks, made.pieces, part, page);
    if (!part.tables) continue;
    for (const form of tables.forms) {
      for (const block of form) addTable(blocks, made, block, page + block.page - 1);
      page += Math.max(...form.map((block) => block.page));
    }
  }
  return {
    layout,
    department,
    blocks,
    truth: truthOf(department, layout, made.figures, tables.forms.flat(), parts),
    ...made,
  };
}

/** The document as passed on by a file adapter. */
export function printedSource(document: PrintedDocument, file = `${document.layout.id}.pdf`): SourceFile {
  return documentSource(file, document.blocks);
}

function addWords(blocks: PageBlock[], pieces: PlacedPiece[], part: WordsPart, page: number): number {
  const put = (text: string) => blocks.push({ kind: 'paragraph', text, page });
  if (part.title !== '') put(part.title);
  for (const said of part.said) {
    if (said.role === 'contents') {
      put(said.text);
      continue;
    }
    pieces.push(...said.pieces.map((piece) => ({ ...piece, block: blocks.length, part: part.id })));
    put(said.text);
  }
  return page + 1;
}

function addTable(
  blocks: PageBlock[],
  made: { figures: PlacedFigure[]; forms: { block: number; form: FormId }[] },
  block: TableBlock,
  page: number,
): void {
  if (block.kind === 'paragraph') {
    blocks.push({ kind: 'paragraph', text: block.text, page });
    return;
  }
  made.forms.push({ block: blocks.length, form: block.form });
  made.figures.push(
    ...block.laid.figures.map((figure) => ({ ...figure, block: blocks.length, form: block.form })),
  );
  blocks.push({ ...block.laid.table, page });
}

function truthOf(
  department: Department,
  layout: Layout,
  figures: readonly PlacedFigure[],
  blocks: readonly TableBlock[],
  parts: readonly WordsPart[],
): Truth {
  const tables: Record<string, Record<string, Record<string, number | null>>> = {};
  for (const { place, amount } of figures) {
    if (place === null) continue;
    const rows = tables[place.table] ?? {};
    tables[place.table] = { ...rows, [place.row]: { ...rows[place.row], [place.column]: amount } };
  }
  return {
    部门: department.name,
    年度: department.year,
    unit: layout.unit,
    level: layout.level,
    tables,
    extra: blocks.flatMap((block) =>
      block.kind === 'table' && block.extra !== null
        ? [
            {
              id: block.form,
              title: block.extra,
              rows: block.laid.table.rows.map((row) => row.map((cell) => cell?.text ?? '')),
            },
          ]
        : [],
    ),
    paragraphs: Object.fromEntries(parts.map(({ id, said }) => [id, said.map(({ text }) => text)])),
  };
}
