import { readFigure } from '#shared/imports/table/figure';
import type { Block, TableDefinition } from '#shared/tables/grammar';
import { type Placed, placements, satisfies } from './placements.ts';
import { rowSums } from './row-sums.ts';
import type { TextRow, Token } from './tokens.ts';

/**
 * One row over all blocks, with the figures divided among them: one block after the other, or item by item. If the
 * header does not tell which, or cells are blank, the form's sums must leave one way only.
 */
export function recordRows(definition: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
  const { blocks } = definition;
  const figures = figuresOfRecord(tokens);
  // only its title, in a list of contents
  if (figures.length === 0 && !blocks.some(({ id }) => tokens.some(({ text }) => text.includes(id))))
    return [];
  const columns = blocks[0]?.columns.length ?? 0;
  const order = orderIn(blocks, tokens);
  // cells copied one a line may be in any order
  const areTorn = new Set(figures.map(({ line }) => line)).size > blocks.length;
  const whole = figures.length === blocks.length * columns && !areTorn;
  const halves = whole && order !== null ? split(figures, blocks.length, order) : proved(definition, figures);
  return blocks.map((block, half): TextRow => {
    const id = block.rows.kind === 'record' ? block.rows.row : block.id;
    // figures that cannot be placed make the row too long, so that it is listed as unread
    const own =
      halves?.[half] ?? (figures.length === 0 ? [] : [...figures, ...Array(columns + 1).fill(null)]);
    return { block, id, code: null, label: id, figures: own, line: tokens[0]?.line ?? 0 };
  });
}

type Order = 'items' | 'blocks';
type Cells = readonly (Token | null)[];

/** The figures; in a line of several numbers and nothing else, they may be printed without decimals. */
function figuresOfRecord(tokens: readonly Token[]): readonly Token[] {
  const counts = new Map<number, number>();
  for (const { line, kind } of tokens)
    counts.set(line, kind === 'word' ? Number.NEGATIVE_INFINITY : (counts.get(line) ?? 0) + 1);
  const last = tokens.findLastIndex(({ kind }) => kind === 'word');
  return tokens.filter(
    ({ line, kind, text }, at) =>
      kind === 'figure' || (counts.get(line) ?? 0) > 1 || (text === '0' && at > last),
  );
}

/** Whether the header repeats 预算数 决算数 under each item, or names each once; `null` if it is torn apart. */
function orderIn(blocks: readonly Block[], tokens: readonly Token[]): Order | null {
  const said = tokens.flatMap(({ text }) => (blocks.some(({ id }) => id === text) ? [text] : []));
  const isWhole = !tokens.some(
    ({ text }) => text.length > 1 && blocks.some(({ id }) => id !== text && id.startsWith(text)),
  );
  if (said.length > blocks.length && said.every((text, at) => text === blocks[at % blocks.length]?.id))
    return isWhole ? 'items' : null;
  return said.length <= blocks.length && isWhole ? 'blocks' : null;
}

function split<T>(cells: readonly T[], blocks: number, order: Order): readonly (readonly T[])[] {
  const columns = cells.length / blocks;
  return Array.from({ length: blocks }, (_, half) =>
    cells.filter((_cell, at) => (order === 'items' ? at % blocks : Math.floor(at / columns)) === half),
  );
}

/** The only division that satisfies the sums of each half; `null` if there are none or several. */
function proved(definition: TableDefinition, figures: readonly Token[]): readonly Cells[] | null {
  const amounts = figures.flatMap(({ text }) => {
    const figure = readFigure({ text }, '万元');
    return figure.kind === 'amount' ? [figure.amount] : [];
  });
  if (amounts.length < figures.length || figures.length === 0) return null;
  const ways = new Map(
    waysOf(definition, amounts).map((way) => [JSON.stringify(way.halves.map(asZeros)), way]),
  );
  const [only, ...others] = ways.values();
  if (only === undefined || others.length > 0) return null;
  let next = 0;
  const cells = only.slots.map((amount) => (amount === null ? null : (figures[next++] ?? null)));
  return split(cells, definition.blocks.length, only.order);
}

interface Way {
  readonly order: Order;
  readonly slots: Placed;
  readonly halves: readonly Placed[];
}

function waysOf(definition: TableDefinition, amounts: readonly number[]): readonly Way[] {
  const columns = definition.blocks[0]?.columns.map(({ id }) => id) ?? [];
  const sums = rowSums(definition);
  const slots = placements(
    amounts,
    definition.blocks.flatMap(() => columns),
    [],
  );
  return (['items', 'blocks'] as const).flatMap((order) =>
    slots
      .map((placed) => ({ order, slots: placed, halves: split(placed, definition.blocks.length, order) }))
      .filter(({ halves }) => halves.every((half) => satisfies(half, columns, sums))),
  );
}

/** A blank and a zero are one in a sum. */
function asZeros(half: Placed): readonly number[] {
  return half.map((amount) => amount ?? 0);
}
