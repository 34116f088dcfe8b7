import { toHalfWidth } from '#shared/money/amount';
import type { Block } from './clipboard.ts';
import type { ColumnSpan, GridModel } from './model.ts';
import type { PastePart } from './paste.ts';
import type { Range } from './selection.ts';

/**
 * Splits a pasted rectangle into the form's blocks and finds for each of its rows the row of the form. Where the
 * rectangle covers a block's 行次 or 科目编码, rows are told by it; else they follow each other.
 */
export function rowKeys(model: GridModel, block: Block, range: Range, width: number): readonly PastePart[] {
  const parts = model.blocks.flatMap((span): PastePart[] => {
    const column = Math.max(span.from, range.left);
    const to = Math.min(span.to, range.left + width);
    if (column >= to) return [];
    const offset = column - range.left;
    const keyColumn = keyColumnOf(model, span);
    const keyed = keyColumn !== null && keyColumn >= column && keyColumn < to;
    const rows = keyed
      ? rowsByKey(model, span, keyColumn, block, keyColumn - range.left)
      : block.map((_, index) => (range.top + index < model.rowCount ? range.top + index : null));
    return [{ column, offset, width: to - column, keyed, rows }];
  });
  return parts.map((part) => ({
    ...part,
    rows: part.rows.map((row, index) => row ?? sharedRow(model, parts, index)),
  }));
}

/** A line below all blocks, as 公用经费合计 of 公开06, has its label in one block and its figure in another. */
function sharedRow(model: GridModel, parts: readonly PastePart[], index: number): number | null {
  const rows = parts.flatMap((part) => part.rows[index] ?? []);
  return rows.find((row) => model.rowAt(row).cells.some(({ span }) => span > 1)) ?? null;
}

function keyColumnOf(model: GridModel, span: ColumnSpan): number | null {
  for (let row = 0; row < Math.min(model.rowCount, 3); row++) {
    const cell = model
      .rowAt(row)
      .cells.find(
        ({ role, column }) => (role === 'code' || role === 'line') && column >= span.from && column < span.to,
      );
    if (cell !== undefined) return cell.column;
  }
  return null;
}

/** A repeated key means the next row with it. A row without a key is told by its label, as 合计 is. */
function rowsByKey(
  model: GridModel,
  span: ColumnSpan,
  keyColumn: number,
  block: Block,
  keyAt: number,
): (number | null)[] {
  const standing = new Map<string, number[]>();
  for (let row = 0; row < model.rowCount; row++) {
    for (const key of keysOf(model, row, span, keyColumn)) {
      standing.set(key, [...(standing.get(key) ?? []), row]);
    }
  }
  return block.map((texts) => {
    const key = plain(texts[keyAt]) || labelOf(texts, keyAt);
    const rows = standing.get(key) ?? [];
    return (rows.length > 1 ? rows.shift() : rows[0]) ?? null;
  });
}

function keysOf(model: GridModel, row: number, span: ColumnSpan, keyColumn: number): readonly string[] {
  const cells = model.rowAt(row).cells.filter(({ column }) => column >= span.from && column < span.to);
  const key = plain(cells.find(({ column }) => column === keyColumn)?.text);
  if (key !== '' && cells.find(({ column }) => column === keyColumn)?.role !== 'label') return [key];
  return cells.filter(({ role, text }) => role === 'label' && text !== '').map(({ text }) => plain(text));
}

function labelOf(texts: readonly string[], keyAt: number): string {
  return plain(texts[keyAt + 1]) || plain(texts[keyAt - 1]);
}

function plain(text: string | undefined): string {
  return toHalfWidth(text ?? '').replace(/\s/g, '');
}
