import { useEffect, useId, useRef, useState } from 'react';
import { CellInput } from './CellInput.tsx';
import { FindBar } from './FindBar.tsx';
import { cellId } from './GridRowView.tsx';
import { GridTable } from './GridTable.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { cellAt, type GridCell, type GridModel, locate } from './model.ts';
import { StatusLine } from './StatusLine.tsx';
import { useColumns } from './useColumns.ts';
import { type GridActions, useCursor } from './useCursor.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useReveal } from './useReveal.ts';
import { useRows } from './useRows.ts';

export interface GridProps extends GridActions {
  readonly title: string;
  readonly model: GridModel;
  /** The cell to go to; a new object each time it is meant. */
  readonly target?: { readonly at: string | null };
  /** Told which cell is the active one. */
  onActive?(cell: GridCell | null): void;
  /** Shows what a computed cell is made of; goes back to where the last jump began. */
  onSources?(cell: GridCell): void;
  onReturn?(): void;
}

/** Any form or annex: looks like the printed table, handles like a spreadsheet. */
export function Grid(props: GridProps) {
  const { model, target, onActive } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const cursor = useCursor(model, props);
  const columns = useColumns(model, scroller);
  const located = cellAt(model, cursor.selection.active);
  const activeRow = located?.row ?? cursor.selection.active.row;
  const activeId = cellId(gridId, activeRow, located?.cell.column ?? 0);
  const corner = cellAt(model, cursor.selection.corner);
  const rows = useRows(model, scroller, activeRow);
  useReveal(
    scroller,
    model,
    columns,
    corner === null ? activeId : cellId(gridId, corner.row, corner.cell.column),
  );

  const onKeyDown = useGridKeys(cursor, scroller, {
    find: () => setFinding(true),
    help: () => setHelping(true),
    sources: () => located !== null && props.onSources?.(located.cell),
    return: () => props.onReturn?.(),
  });
  useEffect(() => onActive?.(located?.cell ?? null), [onActive, located?.cell]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new target is gone to once
  useEffect(() => {
    const position = target?.at == null ? null : locate(model, target.at);
    if (position !== null) cursor.select(position);
  }, [target]);

  const focus = () => input.current?.focus({ preventScroll: true });
  return (
    <div className="grid-frame">
      <div className="grid-scroller" ref={scroller}>
        <CellInput
          input={input}
          scroller={scroller}
          gridId={gridId}
          cellId={activeId}
          model={model}
          cursor={cursor}
          actions={props}
          onKeyDown={onKeyDown}
        />
        <GridTable
          gridId={gridId}
          title={props.title}
          model={model}
          columns={columns}
          rows={rows}
          cursor={cursor}
          activeRow={activeRow}
          focus={focus}
        />
      </div>
      {finding && (
        <FindBar
          model={model}
          from={cursor.selection.active}
          onFound={cursor.select}
          onClose={() => {
            setFinding(false);
            focus();
          }}
        />
      )}
      <StatusLine
        model={model}
        selection={cursor.selection}
        active={located?.cell ?? null}
        onSources={props.onSources}
        onHelp={() => setHelping(true)}
      />
      <KeyHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
