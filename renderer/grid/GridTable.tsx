import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { GridHeader } from './GridHeader.tsx';
import { columnsOf, GridRowView } from './GridRowView.tsx';
import type { GridModel, Position } from './model/model.ts';
import { type Range, rangeOf } from './model/selection.ts';
import type { Cursor } from './view/useCursor.ts';
import type { GridView } from './view/useGridView.ts';
import { VIRTUAL_FROM } from './view/useRows.ts';

/** The table itself: official header, visible rows, mouse. */
export function GridTable(props: {
  readonly view: GridView;
  readonly title: string;
  /** Shown below the table. */
  readonly hint?: string | null;
  readonly readOnly: boolean;
  readonly focus: () => void;
}) {
  const { gridId, model, columns, rows, cursor, activeRow } = props.view;
  const range = rangeOf(cursor.selection);
  const table = useHeadHeight(columns);
  return (
    <>
      <table
        ref={table}
        id={gridId}
        className={model.rowCount >= VIRTUAL_FROM ? 'grid virtual' : 'grid'}
        role="treegrid"
        aria-label={props.title}
        aria-rowcount={model.header.length + model.rowCount}
        aria-colcount={model.columns.length}
        aria-multiselectable
        aria-readonly={props.readOnly}
        style={{ width: columns.total }}
        {...mouse(cursor, props.focus)}
      >
        <colgroup>
          {columns.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        {model.header.length > 0 && (
          <GridHeader
            header={model.header}
            widths={columns.widths}
            frozenCount={columns.frozen.length}
            onResize={columns.resize}
          />
        )}
        <tbody>
          {rows.map((drawn) =>
            drawn.kind === 'gap' ? (
              <tr key={`gap-${drawn.after}`} role="presentation" className="gap">
                <td role="presentation" colSpan={model.columns.length} style={{ height: drawn.height }} />
              </tr>
            ) : (
              <GridRowView
                key={model.rowAt(drawn.index).key}
                gridId={gridId}
                row={model.rowAt(drawn.index)}
                index={drawn.index}
                rowIndex={model.header.length + drawn.index + 1}
                frozen={columns.frozen}
                pinned={pinnedSide(model, drawn.index)}
                {...columnsOf(range, drawn.index)}
                activeColumn={drawn.index === activeRow ? cursor.selection.active.column : null}
              />
            ),
          )}
        </tbody>
      </table>
      {props.hint != null && <p className="grid-hint">{props.hint}</p>}
    </>
  );
}

/** Pinned rows stop below the header. */
function useHeadHeight(columns: GridView['columns']) {
  const table = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the header's height follows the widths
  useLayoutEffect(() => {
    const head = table.current?.tHead;
    table.current?.style.setProperty('--head-height', `${head?.offsetHeight ?? 0}px`);
  }, [columns]);
  return table;
}

function pinnedSide({ pinned, rowCount }: GridModel, row: number): 'top' | 'bottom' | undefined {
  if (row < pinned.top) return 'top';
  return row >= rowCount - pinned.bottom ? 'bottom' : undefined;
}

/** A press selects, dragging extends the selection; the input never loses the focus. */
function mouse(cursor: Cursor, focus: () => void) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const position = positionOf(event);
      if (position === null) return;
      event.preventDefault();
      // the context menu applies to the selection, if it is opened on that
      if (event.button !== 2 || !isWithin(rangeOf(cursor.selection), position))
        cursor.select(position, event.shiftKey);
      focus();
    },
    onMouseOver: (event: MouseEvent) => {
      const position = event.buttons === 1 ? positionOf(event) : null;
      if (position !== null) cursor.select(position, true);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (positionOf(event) !== null) cursor.startEditing();
    },
  };
}

function isWithin({ top, bottom, left, right }: Range, { row, column }: Position): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function positionOf({ target }: MouseEvent): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(':');
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
