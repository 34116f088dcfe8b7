import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { TableLayout } from '#shared/report/layout';
import type { Address } from '#shared/tables/address';
import { CellInput } from './CellInput.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRowView } from './GridRowView.tsx';
import type { GridCell, GridModel } from './model.ts';
import { rangeOf } from './selection.ts';
import { type TypedEdit, useCursor } from './useCursor.ts';

const PIXELS_PER_WIDTH = 9;

/** Any form, drawn from its layout: looks like the printed table, handles like a spreadsheet. */
export function TableForm(props: {
  readonly title: string;
  readonly layout: TableLayout;
  readonly model: GridModel;
  readonly onWrite: (edits: readonly TypedEdit[], refused: readonly GridCell[]) => void;
  /** Told which cell is the active one; `null` where it holds no figure. */
  readonly onActive: (at: Address | null) => void;
}) {
  const { layout, model } = props;
  const cursor = useCursor(model, props.onWrite);
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => layout.columns.map((column) => column.width * PIXELS_PER_WIDTH), [layout]);
  const frozen = frozenOffsets(layout, widths);
  const range = rangeOf(cursor.selection);
  const { row: activeRow, column: activeColumn } = cursor.selection.focus;

  const { onActive } = props;
  const activeAddress = cursor.active?.address ?? null;
  useEffect(() => onActive(activeAddress), [onActive, activeAddress]);

  useLayoutEffect(() => {
    const cell = scroller.current?.querySelector(`[data-at="${activeRow}:${activeColumn}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeRow, activeColumn]);

  return (
    <div className="grid-scroller" ref={scroller}>
      <table
        className="grid"
        role="treegrid"
        aria-label={props.title}
        aria-rowcount={model.rows.length}
        aria-colcount={model.columnCount}
        style={{ width: widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          {layout.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <col key={`${column.id}-${index}`} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <GridHeader header={layout.header} />
        <tbody>
          {model.rows.map((row, index) => (
            <GridRowView
              key={row.key}
              row={row}
              index={index}
              frozen={frozen}
              range={index >= range.top && index <= range.bottom ? range : null}
              activeColumn={index === activeRow ? activeColumn : null}
              select={cursor.select}
              edit={cursor.startEditing}
            />
          ))}
        </tbody>
      </table>
      <CellInput cursor={cursor} scroller={scroller} />
    </div>
  );
}

/** Left offsets of the columns that stay in view: those before the first figure. */
function frozenOffsets(layout: TableLayout, widths: readonly number[]): readonly number[] {
  const count = layout.columns.findIndex((column) => column.role === 'amount');
  let left = 0;
  return widths.slice(0, Math.max(0, count)).map((width) => {
    const offset = left;
    left += width;
    return offset;
  });
}
