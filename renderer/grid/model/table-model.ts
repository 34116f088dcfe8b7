import { takesEntries } from '#shared/compute/cell';
import type { Computed } from '#shared/compute/computed';
import { formatAmount, formatExact, groupThousands, type MoneyUnit, parseAmount } from '#shared/money/amount';
import type { LayoutCell, LayoutRow, TableLayout } from '#shared/report/layout/table-layout';
import { LONGEST_WORDS } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';
import { formulaOf, hintFor } from './hint.ts';
import {
  type ColumnSpan,
  type GridCell,
  type GridModel,
  type GridRow,
  type Mark,
  OWN_WORDS,
} from './model.ts';

export interface TableModelInput {
  readonly definition: TableDefinition;
  readonly layout: TableLayout;
  readonly computed: Computed;
  readonly unit: MoneyUnit;
  /** Whether computed cells accept figures too: for people who have only the printed form (照印刷表录入). */
  readonly asPrinted: boolean;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The source of a figure, for people; `null` if unknown. */
  readonly provenance: (at: Address) => string | null;
  /** Comments by address, formatted for people. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** A form as drawn by the grid, with its definition. */
export interface TableModel extends GridModel {
  readonly definition: TableDefinition;
}

/**
 * A form as drawn by the grid. Rows equal to those of `earlier`, a model with the same definition, keep their
 * identity.
 */
export function tableModel(input: TableModelInput, earlier?: TableModel): TableModel {
  const { definition, layout, unit } = input;
  const before = earlier?.definition === definition ? earlier : undefined;
  const made = new Map<number, GridRow>();
  const make = (index: number): GridRow => {
    const row = layout.body[index];
    if (row === undefined) throw new RangeError(`no row ${index}`);
    const fresh = gridRow(row, input);
    const old = before !== undefined && index < before.rowCount ? before.rowAt(index) : undefined;
    return old !== undefined && sameRow(old, fresh) ? old : fresh;
  };
  return {
    definition,
    form: definition,
    columns: before?.columns ?? layout.columns,
    header: before?.header ?? layout.header,
    blocks: before?.blocks ?? columnSpans(definition),
    rowCount: layout.body.length,
    pinned: pinnedRows(definition),
    unit,
    rowAt: (index) => {
      const row = made.get(index) ?? make(index);
      made.set(index, row);
      return row;
    },
    refusal: (cell, text) => {
      if (cell.role === 'words') return text.length > LONGEST_WORDS ? `最多 ${LONGEST_WORDS} 个字` : null;
      const amount = parseAmount(text, unit);
      return amount.ok ? null : amount.error.message;
    },
  };
}

function columnSpans(definition: TableDefinition): readonly ColumnSpan[] {
  let from = 0;
  return definition.blocks.map((block) => {
    const span = { from, to: from + block.columns.length };
    from = span.to;
    return span;
  });
}

/** 合计 of 科目 is the first row; the total of a 总表 and the lines below 公开06 are the last. */
function pinnedRows({ blocks, footer }: TableDefinition): GridModel['pinned'] {
  const kind = blocks[0]?.rows.kind;
  return { top: kind === 'subjects' ? 1 : 0, bottom: kind === 'lines' || footer !== undefined ? 1 : 0 };
}

function gridRow(row: LayoutRow, input: TableModelInput): GridRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const start = column;
    column += cell.colSpan ?? 1;
    return gridCell(cell, start, input);
  });
  const label = row.cells.find((cell) => cell.kind === 'text' && cell.level !== undefined);
  const level = label?.kind === 'text' ? (label.level ?? null) : null;
  return { key: row.key, emphasis: row.emphasis, level, cells };
}

function gridCell(cell: LayoutCell, column: number, input: TableModelInput): GridCell {
  const place = { column, span: cell.colSpan ?? 1 };
  if (cell.kind === 'text') {
    const { text, role, level = 0 } = cell;
    return { ...OWN_WORDS, ...place, text, input: text, role, level };
  }
  if (cell.kind === 'words') return wordsCell(cell, place, input);
  const found = input.computed.cells.get(cell.address);
  const amount = found?.value ?? null;
  const mark = input.marks.get(cell.address) ?? null;
  const provenance = input.provenance(cell.address);
  return {
    ...place,
    role: 'amount',
    level: 0,
    text: groupThousands(formatAmount(amount, input.unit)),
    input: formatExact(amount, input.unit),
    amount,
    address: cell.address,
    origin: found?.origin ?? 'blank',
    editable: input.asPrinted || found === undefined || takesEntries(found),
    stop: input.asPrinted || found === undefined || found.formula === null || found.origin === 'stated',
    hint: hintFor(found, input.unit, provenance, mark),
    formula: formulaOf(found),
    source: provenance ?? undefined,
    comment: input.comments?.get(cell.address),
    mark,
  };
}

/** A cell that takes any words. */
function wordsCell(
  { address: at, text }: Extract<LayoutCell, { readonly kind: 'words' }>,
  place: Pick<GridCell, 'column' | 'span'>,
  { marks, comments, provenance }: TableModelInput,
): GridCell {
  const mark = marks.get(at) ?? null;
  return {
    ...OWN_WORDS,
    ...place,
    role: 'words',
    level: 0,
    text,
    input: text,
    address: at,
    editable: true,
    stop: true,
    hint: mark?.message ?? '',
    source: provenance(at) ?? undefined,
    comment: comments?.get(at),
    mark,
  };
}

function sameRow(a: GridRow, b: GridRow): boolean {
  return (
    a.key === b.key &&
    a.emphasis === b.emphasis &&
    a.level === b.level &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => sameCell(cell, b.cells[index]))
  );
}

function sameCell(a: GridCell, b: GridCell | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.amount === b.amount &&
    a.editable === b.editable &&
    a.stop === b.stop &&
    a.origin === b.origin &&
    a.hint === b.hint &&
    a.comment === b.comment &&
    a.span === b.span &&
    a.level === b.level
  );
}
