import { memo } from 'react';
import type { GridCell, GridRow } from './model/model.ts';
import type { Range } from './model/selection.ts';

interface Props {
  readonly gridId: string;
  readonly row: GridRow;
  readonly index: number;
  /** Row number in the grid, including the header, from 1. */
  readonly rowIndex: number;
  readonly frozen: readonly number[];
  readonly pinned: 'top' | 'bottom' | undefined;
  /** Columns of the selection, if it includes this row. */
  readonly left: number | null;
  readonly right: number | null;
  readonly activeColumn: number | null;
}

/** One row; redrawn only when its content, its part of the selection or the active cell in it changes. */
export const GridRowView = memo(function GridRowView(props: Props) {
  const { row, index, pinned } = props;
  const names = [row.emphasis ? 'total' : '', pinned === undefined ? '' : `pinned-${pinned}`];
  return (
    <tr className={joined(names)} aria-rowindex={props.rowIndex} aria-level={row.level ?? undefined}>
      {row.cells.map((cell) => {
        const left = props.frozen[cell.column];
        return (
          <td
            key={cell.column}
            id={cellId(props.gridId, index, cell.column)}
            role={cell.role === 'label' || cell.role === 'head' ? 'rowheader' : 'gridcell'}
            data-at={`${index}:${cell.column}`}
            data-address={cell.address ?? undefined}
            colSpan={cell.span}
            rowSpan={cell.rowSpan}
            className={classesFor(cell, props)}
            style={left === undefined ? undefined : { left }}
            title={[cell.hint, cell.comment].filter(Boolean).join('\n') || undefined}
            aria-description={cell.comment}
            aria-colindex={cell.column + 1}
            aria-readonly={!cell.editable}
            aria-selected={isSelected(cell, props)}
          >
            {cell.text}
          </td>
        );
      })}
    </tr>
  );
});

export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

/** Only the columns count here: the range knows whether the selection is one row high. */
function isSelected(cell: GridCell, { left, right }: Props): boolean {
  return left !== null && right !== null && cell.column <= right && cell.column + cell.span > left;
}

function classesFor(cell: GridCell, props: Props): string {
  return joined([
    cell.role,
    cell.origin === null ? '' : `origin-${cell.origin}`,
    cell.level > 1 ? `level-${cell.level}` : '',
    cell.origin === 'computed' ? 'computed' : '',
    (cell.role === 'amount' || cell.role === 'number') && !cell.editable ? 'locked' : '',
    cell.mark === null ? '' : `marked mark-${cell.mark.severity}`,
    props.frozen[cell.column] === undefined ? '' : 'frozen',
    cell.comment === undefined ? '' : 'commented',
    isSelected(cell, props) ? 'selected' : '',
    covers(cell, props.activeColumn) ? 'active' : '',
  ]);
}

function covers(cell: GridCell, column: number | null): boolean {
  return column !== null && column >= cell.column && column < cell.column + cell.span;
}

function joined(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' ');
}

/** The part of a selection within a row. */
export function columnsOf(
  range: Range,
  row: number,
  rowSpan = 1,
): { left: number | null; right: number | null } {
  const reaches = row <= range.bottom && row + rowSpan > range.top;
  return reaches ? { left: range.left, right: range.right } : { left: null, right: null };
}
