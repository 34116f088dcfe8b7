import { type Computed, type ComputedCell, surplusOf, takesEntries } from '#shared/compute/computed';
import { formulaSentence } from '#shared/compute/readings';
import { formatAmount, groupThousands, type MoneyUnit } from '#shared/money/amount';
import type { LayoutCell, TableLayout } from '#shared/report/layout';
import type { Address } from '#shared/tables/address';

/** A form as the grid draws it: every cell knows its columns, its words and what may be done with it. */
export interface GridModel {
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
}

export interface GridRow {
  readonly key: string;
  readonly emphasis: boolean;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly role: 'label' | 'line' | 'code' | 'amount';
  readonly level: number;
  readonly address: Address | null;
  readonly origin: ComputedCell['origin'] | null;
  readonly editable: boolean;
  /** Said on hover: how the figure is made, and what contradicts it. */
  readonly hint: string;
}

export function gridModel(layout: TableLayout, computed: Computed, unit: MoneyUnit): GridModel {
  return {
    columnCount: layout.columns.length,
    rows: layout.body.map((row) => ({
      key: row.key,
      emphasis: row.emphasis,
      cells: place(row.cells).map(([cell, column]) => gridCell(cell, column, computed, unit)),
    })),
  };
}

/** The cell of a row that covers a column. */
export function cellAt(model: GridModel, row: number, column: number): GridCell | undefined {
  return model.rows[row]?.cells.find((cell) => column >= cell.column && column < cell.column + cell.span);
}

function place(cells: readonly LayoutCell[]): (readonly [LayoutCell, number])[] {
  let column = 0;
  return cells.map((cell) => {
    const start = column;
    column += cell.colSpan ?? 1;
    return [cell, start] as const;
  });
}

function gridCell(cell: LayoutCell, column: number, computed: Computed, unit: MoneyUnit): GridCell {
  const span = cell.colSpan ?? 1;
  if (cell.kind === 'text') {
    const level = cell.level ?? 0;
    return {
      column,
      span,
      text: cell.text,
      role: cell.role,
      level,
      address: null,
      origin: null,
      editable: false,
      hint: '',
    };
  }
  const found = computed.cells.get(cell.address);
  return {
    column,
    span,
    text: groupThousands(formatAmount(found?.value ?? null, unit)),
    role: 'amount',
    level: 0,
    address: cell.address,
    origin: found?.origin ?? 'blank',
    editable: isEditable(found),
    hint: found === undefined ? '' : hintFor(found, unit),
  };
}

/** Nobody types over a computed figure; one that the document states otherwise can be changed or given up. */
function isEditable(cell: ComputedCell | undefined): boolean {
  return cell === undefined || takesEntries(cell);
}

function hintFor(cell: ComputedCell, unit: MoneyUnit): string {
  if (cell.formula === null || cell.formula.terms.length === 0) return '';
  const made = formulaSentence(cell.formula);
  const surplus = surplusOf(cell);
  if (surplus !== null) return `${made}，其中非财政拨款 ${formatAmount(surplus, unit)}`;
  if (cell.origin !== 'stated') return cell.computed === null ? `可由公式得出：${made}` : made;
  const stated = cell.value === null ? '空白' : formatAmount(cell.value, unit);
  const expected = cell.computed === null ? '空白' : formatAmount(cell.computed, unit);
  return `填列为 ${stated}，按公式应为 ${expected}（${made}）。按 Delete 改用公式结果`;
}
