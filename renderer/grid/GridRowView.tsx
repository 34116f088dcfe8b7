import { memo } from 'react';
import type { GridCell, GridRow } from './model.ts';
import { contains, type Position, type Range } from './selection.ts';

interface Props {
  readonly row: GridRow;
  readonly index: number;
  readonly frozen: readonly number[];
  /** The selection, where it reaches this row. */
  readonly range: Range | null;
  readonly activeColumn: number | null;
  readonly select: (position: Position, extend: boolean) => void;
  readonly edit: () => void;
}

export const GridRowView = memo(function GridRowView(props: Props) {
  const { row, index } = props;
  return (
    <tr className={row.emphasis ? 'total' : undefined} aria-rowindex={index + 1}>
      {row.cells.map((cell) => {
        const left = props.frozen[cell.column];
        return (
          <td
            key={cell.column}
            id={`cell-${index}-${cell.column}`}
            role="gridcell"
            data-at={`${index}:${cell.column}`}
            colSpan={cell.span}
            className={classesFor(cell, props)}
            style={left === undefined ? undefined : { left }}
            title={cell.hint || undefined}
            aria-readonly={!cell.editable}
            aria-selected={isSelected(cell, props)}
            onMouseDown={(event) => props.select({ row: index, column: cell.column }, event.shiftKey)}
            onDoubleClick={props.edit}
          >
            {cell.text}
          </td>
        );
      })}
    </tr>
  );
}, sameRow);

/** A key press redraws the rows it touches, not the table. */
function sameRow(before: Props, after: Props): boolean {
  const alike = before.row === after.row || JSON.stringify(before.row) === JSON.stringify(after.row);
  return (
    alike &&
    before.index === after.index &&
    before.activeColumn === after.activeColumn &&
    before.range?.left === after.range?.left &&
    before.range?.right === after.range?.right &&
    (after.activeColumn === null || before.edit === after.edit)
  );
}

function isSelected(cell: GridCell, { range, index }: Props): boolean {
  return (
    range !== null && contains({ ...range, top: index, bottom: index }, { row: index, column: cell.column })
  );
}

function classesFor(cell: GridCell, props: Props): string {
  const covers = (column: number) => column >= cell.column && column < cell.column + cell.span;
  return [
    cell.role,
    cell.origin === null ? '' : `origin-${cell.origin}`,
    cell.level > 1 ? `level-${cell.level}` : '',
    cell.role === 'amount' && !cell.editable ? 'locked' : '',
    props.frozen[cell.column] === undefined ? '' : 'frozen',
    isSelected(cell, props) ? 'selected' : '',
    props.activeColumn !== null && covers(props.activeColumn) ? 'active' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
