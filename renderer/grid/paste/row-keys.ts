import type { ColumnSpan, GridModel } from '#renderer/grid/model/model.ts';
import type { Range } from '#renderer/grid/model/selection.ts';
import { looksLikeFigure, plain, withoutOrdinal } from '#shared/imports/label-matching';
import type { Block } from './clipboard.ts';

/**
 * Splits a pasted rectangle by the form's blocks and matches each of its rows with a row of the form. If the
 * rectangle covers a block's 行次, 科目编码 or names, rows are matched by them; otherwise in order. A code missing
 * from the block may be in a similar block beside it: a list pasted into 公开06 finds its rows in all three.
 */
export function rowKeys(model: GridModel, block: Block, range: Range, width: number): readonly PastePart[] {
  const parts = model.blocks.flatMap((span): PastePart[] => {
    const column = Math.max(span.from, range.left);
    const to = Math.min(span.to, range.left + width);
    if (column >= to) return [];
    const offset = column - range.left;
    const keys = keysIn(model, { from: column, to }, block, range.left);
    const rows = keys === null ? inOrder(model, block, range) : told(model, span, keys, block, range);
    const aside = keys?.code == null ? null : new Aside(model, span, keys.code, column - span.from);
    const targets = rows.map((row, index) =>
      row === null ? (aside?.find(block[index] ?? []) ?? null) : { row, column },
    );
    return [{ column, offset, width: to - column, keyed: keys !== null, targets }];
  });
  return parts.map((part) => ({
    ...part,
    targets: part.targets.map((target, index) => target ?? sharedRow(model, parts, index, part.column)),
  }));
}

/** Blocks with the same columns as another, with their rows by code. */
class Aside {
  readonly #codeAt: number;
  readonly #begins: number;
  readonly #others: readonly { readonly from: number; readonly codes: Rows['codes'] }[];

  /** `codeAt`: the column of codes in the pasted rows; `begins`: the column of the block where they begin. */
  constructor(model: GridModel, span: ColumnSpan, codeAt: number, begins: number) {
    this.#codeAt = codeAt;
    this.#begins = begins;
    this.#others = model.blocks
      .filter((other) => other !== span && rolesOf(model, other) === rolesOf(model, span))
      .map((other) => ({ from: other.from, codes: rowsOf(model, other).codes }));
  }

  find(texts: readonly string[]): PasteTarget | null {
    const code = plain(texts[this.#codeAt] ?? '');
    if (!/^\d+$/.test(code)) return null;
    for (const { from, codes } of this.#others) {
      const row = codes.get(code)?.[0];
      if (row !== undefined) return { row, column: from + this.#begins };
    }
    return null;
  }
}

function rolesOf({ columns }: GridModel, { from, to }: ColumnSpan): string {
  return columns
    .slice(from, to)
    .map(({ role }) => role)
    .join();
}

/** Columns of the rectangle that identify a block's rows. */
interface Keys {
  readonly code: number | null;
  readonly name: number | null;
}

/** `null` if only figures are covered. */
function keysIn(model: GridModel, covered: ColumnSpan, block: Block, left: number): Keys | null {
  const at = (...roles: string[]) => {
    const found = model.columns.findIndex(
      ({ role }, column) => column >= covered.from && column < covered.to && roles.includes(role),
    );
    return found === -1 ? null : found - left;
  };
  const code = at('code', 'line');
  const name = at('label');
  if (code !== null) return { code, name };
  const hasNames = name !== null && block.some((texts) => isName(texts[name] ?? ''));
  return hasNames ? { code, name } : null;
}

function isName(text: string): boolean {
  return plain(text) !== '' && !looksLikeFigure(text);
}

function inOrder(model: GridModel, block: Block, { top }: Range): (number | null)[] {
  return block.map((_, index) => (top + index < model.rowCount ? top + index : null));
}

/** A line below all blocks, such as 公用经费合计 of 公开06, has its label in one block and its figure in another. */
function sharedRow(
  model: GridModel,
  parts: readonly PastePart[],
  index: number,
  column: number,
): PasteTarget | null {
  const found = parts
    .flatMap((part) => part.targets[index] ?? [])
    .find(({ row }) => model.rowAt(row).cells.some(({ span }) => span > 1));
  return found === undefined ? null : { row: found.row, column };
}

/** A repeated code means the next row with it. Among several rows with a name, the one in sequence is meant. */
function told(model: GridModel, span: ColumnSpan, keys: Keys, block: Block, range: Range): (number | null)[] {
  const { codes, names } = rowsOf(model, span);
  const used = new Map<string, number>();
  return block.map((texts, index) => {
    const code = keys.code === null ? '' : plain(texts[keys.code] ?? '');
    if (code !== '') {
      const rows = codes.get(code) ?? [];
      const next = used.get(code) ?? 0;
      used.set(code, next + 1);
      return rows[Math.min(next, rows.length - 1)] ?? null;
    }
    const rows = keys.name === null ? [] : (names.get(nameKey(texts[keys.name])) ?? []);
    const inPlace = has(rows, range.top + index) ? range.top + index : null;
    return inPlace ?? (rows.length === 1 ? (rows[0] ?? null) : null);
  });
}

/** Whether sorted row indexes include one: a form may have thousands with one name. */
function has(rows: readonly number[], wanted: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return rows[low] === wanted;
}

interface Rows {
  /** By 行次 or 科目编码; rows without one by name, such as 合计. */
  readonly codes: ReadonlyMap<string, number[]>;
  readonly names: ReadonlyMap<string, readonly number[]>;
}

function rowsOf(model: GridModel, span: ColumnSpan): Rows {
  const codes = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, row: number) => {
    const rows = to.get(key);
    if (rows !== undefined) rows.push(row);
    else if (key !== '') to.set(key, [row]);
  };
  for (let row = 0; row < model.rowCount; row++) {
    const own = model.rowAt(row).cells.filter(({ column }) => column >= span.from && column < span.to);
    const labels = own.filter(({ role }) => role === 'label');
    const code = plain(own.find(({ role }) => role === 'code' || role === 'line')?.text ?? '');
    for (const { text } of labels) add(names, nameKey(text), row);
    if (code !== '') add(codes, code, row);
    else for (const { text } of labels) add(codes, plain(text), row);
  }
  return { codes, names };
}

function nameKey(text = ''): string {
  return withoutOrdinal(plain(text));
}

/** Columns of the pasted rectangle for rows of their own, and the target of each pasted row. */
export interface PastePart {
  /** The first covered column of the form, and its column in the pasted rectangle. */
  readonly column: number;
  readonly offset: number;
  readonly width: number;
  /** Whether rows are matched by 行次, 科目编码 or name. */
  readonly keyed: boolean;
  /** The target of each pasted row; `null` if there is no such row. */
  readonly targets: readonly (PasteTarget | null)[];
}

/** A row of the form, and the column where the pasted texts begin. */
export interface PasteTarget {
  readonly row: number;
  readonly column: number;
}
