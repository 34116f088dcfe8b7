import { memo } from 'react';
import type { HeaderCell } from '#shared/tables/grammar';
import { ColumnEdge } from './view/ColumnEdge.tsx';

interface Placed {
  readonly cell: HeaderCell;
  readonly column: number;
}

/** The official header, merged as in print. A cell over frozen columns stays with them. */
export const GridHeader = memo(function GridHeader(props: {
  readonly header: readonly (readonly HeaderCell[])[];
  readonly widths: readonly number[];
  readonly frozenCount: number;
  readonly onResize: (column: number, width: number | null) => void;
}) {
  const { widths, frozenCount, onResize } = props;
  const depth = props.header.length;
  return (
    <thead>
      {placed(props.header).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header rows never move
        <tr key={index} aria-rowindex={index + 1}>
          {row.map(({ cell, column }) => (
            <th
              key={column}
              scope={(cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col'}
              colSpan={cell.colSpan}
              rowSpan={cell.rowSpan}
              className={column < frozenCount ? 'frozen' : undefined}
              style={
                column < frozenCount ? { left: stickyLeft(cell, column, widths, frozenCount) } : undefined
              }
              aria-colindex={column + 1}
              aria-label={cell.text === '' ? '空' : undefined}
            >
              {cell.text}
              {index + (cell.rowSpan ?? 1) === depth && (cell.colSpan ?? 1) === 1 && (
                <ColumnEdge width={widths[column] ?? 0} onResize={(width) => onResize(column, width)} />
              )}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
});

/** A cell that extends beyond the frozen columns slides under the view's edge by the excess. */
function stickyLeft(
  cell: HeaderCell,
  column: number,
  widths: readonly number[],
  frozenCount: number,
): number {
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0);
  return sum(0, column) - sum(frozenCount, Math.max(frozenCount, column + (cell.colSpan ?? 1)));
}

/** Header cells with their starting columns, after cells extending down from above. */
function placed(header: readonly (readonly HeaderCell[])[]): readonly (readonly Placed[])[] {
  const taken = new Set<string>();
  return header.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column++;
      const start = column;
      column += cell.colSpan ?? 1;
      for (let down = 1; down < (cell.rowSpan ?? 1); down++) {
        for (let at = start; at < column; at++) taken.add(`${row + down}:${at}`);
      }
      return { cell, column: start };
    });
  });
}
