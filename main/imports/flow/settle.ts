import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { SheetCell, Span } from '#shared/imports/source/sheet';
import type { PageBlock, PageTable } from '#shared/imports/source/source';
import type { FlowBlock, FlowCell, FlowTable } from './blocks.ts';
import { tablesInText } from './tables-in-text.ts';

/** A nested table with fewer cells is not a table of figures. */
const FEWEST_NESTED = 4;

/**
 * Simplifies nested tables. A table used for layout only (around another table, or one column of lines) is
 * replaced by its content; a small table within a cell becomes text of that cell.
 */
export function settleFlow(blocks: readonly FlowBlock[]): readonly PageBlock[] {
  const settled = pastedTables(blocksOf(blocks));
  refuseTooMuch(settled);
  return settled;
}

function blocksOf(blocks: readonly FlowBlock[]): readonly PageBlock[] {
  return blocks.flatMap((block): readonly PageBlock[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: block.text, page: null }];
    if (isLayout(block)) return blocksOf(block.cells.flatMap((cell) => cell.blocks));
    return [drawTable(block)];
  });
}

/** Tables pasted as text: consecutive paragraphs whose cells are separated by tabs. */
function pastedTables(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const settled: PageBlock[] = [];
  let words: string[] = [];
  const settle = () => {
    const tables = words.some((text) => text.split('\t').length >= FEWEST_TABBED)
      ? tablesInText(words)
      : null;
    settled.push(...(tables ?? words.map((text) => ({ kind: 'paragraph', text, page: null }) as const)));
    words = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') words.push(block.text);
    else {
      settle();
      settled.push(block);
    }
  }
  settle();
  return settled;
}

const FEWEST_TABBED = 3;

function isLayout({ cells }: FlowTable): boolean {
  const isOneColumn = cells.every(({ column }) => column === 0);
  if (isOneColumn) return true;
  const nested = cells.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  if (nested.length === 0) return false;
  const within = nested.reduce((sum, table) => sum + filled(table), 0);
  const own = cells.filter((cell) => cell.blocks.every(isText) && textOf(cell) !== '').length;
  return within >= FEWEST_NESTED && within >= own;
}

function isText(block: FlowBlock): boolean {
  return block.kind === 'paragraph';
}

function filled({ cells }: FlowTable): number {
  return cells.reduce(
    (sum, cell) =>
      sum +
      (cell.blocks.some((block) => block.kind === 'paragraph' && block.text.trim() !== '') ? 1 : 0) +
      cell.blocks.reduce((inner, block) => inner + (block.kind === 'table' ? filled(block) : 0), 0),
    0,
  );
}

function textOf({ blocks }: Pick<FlowCell, 'blocks'>): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.cells
            .map(textOf)
            .filter((text) => text !== '')
            .join(' '),
    )
    .join('\n')
    .trim();
}

function drawTable({ cells }: FlowTable): PageTable {
  const rows: (SheetCell | null)[][] = [];
  const merges: Span[] = [];
  for (const cell of cells) {
    const { row, column, across, down } = cell;
    const last = column + across - 1;
    if (last >= LIMITS.columns) continue;
    for (let at = row; at < row + down; at++) widen(rows, at, last);
    const text = textOf(cell);
    const line = rows[row];
    if (line !== undefined && text !== '') line[column] = { text };
    if (across > 1 || down > 1) merges.push({ top: row, left: column, bottom: row + down - 1, right: last });
  }
  return { kind: 'table', page: null, rows, merges };
}

function widen(rows: (SheetCell | null)[][], row: number, last: number): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length <= last) line.push(null);
}

function refuseTooMuch(blocks: readonly PageBlock[]): void {
  if (blocks.length > LIMITS.paragraphs) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > LIMITS.rowsPerSheet) {
    throw new Refusal(`文档的表格有 ${rows} 行，超过 ${LIMITS.rowsPerSheet} 行，没有读入`);
  }
}
