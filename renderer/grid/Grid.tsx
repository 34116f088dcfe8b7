import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { FindBar } from './find/FindBar.tsx';
import { FormulaBar } from './frame/FormulaBar.tsx';
import { type GridActs, GridMenu } from './frame/GridMenu.tsx';
import { StatusLine } from './frame/StatusLine.tsx';
import { GridTable } from './GridTable.tsx';
import { KeyHelp } from './keys/KeyHelp.tsx';
import { type GridCommands, useGridKeys } from './keys/useGridKeys.ts';
import { useStrayKeys } from './keys/useStrayKeys.ts';
import type { GridCell, GridModel } from './model/model.ts';
import { CellInput } from './over/CellInput.tsx';
import { FillHandle } from './over/FillHandle.tsx';
import { type PrintedWords, PrintSheet } from './print/PrintSheet.tsx';
import { type Cursor, type GridActions, useCursor } from './view/useCursor.ts';
import { useGridView, useTarget } from './view/useGridView.ts';
import type { Zoom } from './view/useZoom.ts';

export interface GridProps extends GridActions {
  readonly title: string;
  readonly model: GridModel;
  /** How to begin, shown below a table without rows. */
  readonly hint?: string | null;
  /** Text printed around the table. */
  readonly printed: Omit<PrintedWords, 'title'>;
  /** The cell to go to; a new object for each request. */
  readonly target?: { readonly at: string | null };
  /** Called with the active cell and the key of its row. */
  onActive?(cell: GridCell | null, row: string): void;
  /** Shows the sources of a computed cell; goes back to the start of the last jump. */
  onSources?(cell: GridCell): void;
  onReturn?(): void;
  /** Adds a comment to a cell. */
  onComment?(cell: GridCell): void;
}

/** Any form or annex: looks like the printed table, works like a spreadsheet. */
export function Grid(props: GridProps) {
  const { model, onActive } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLTextAreaElement>(null);
  const [finding, setFinding] = useState<'no' | 'find' | 'replace'>('no');
  const [helping, setHelping] = useState(false);
  const cursor = useCursor(model, props);
  const view = useGridView(model, cursor, scroller);
  const { active, zoom } = view;
  const activeKey = model.rowAt(view.activeRow).key;
  useEffect(() => onActive?.(active, activeKey), [onActive, active, activeKey]);

  const focus = () => input.current?.focus({ preventScroll: true });
  useTarget(model, cursor, props.target, focus);
  useStrayKeys(input);
  const stopFinding = () => {
    setFinding('no');
    focus();
  };
  const commands = {
    find: () => setFinding('find'),
    replace: () => setFinding('replace'),
    help: () => setHelping(true),
    sources: () => void (active !== null && props.onSources?.(active)),
    return: () => props.onReturn?.(),
    comment: () => void (active !== null && props.onComment?.(active)),
    bar: () => bar.current?.focus(),
    zoomIn: zoom.in,
    zoomOut: zoom.out,
    zoomReset: zoom.reset,
  };
  const onKeyDown = useGridKeys(cursor, scroller, commands);
  const acts = actsOf(commands, cursor, focus);
  return (
    <div className="grid-frame">
      <FormulaBar view={view} bar={bar} readOnly={props.readOnly} focus={focus} />
      <GridMenu
        acts={acts}
        readOnly={props.readOnly}
        hasSources={props.onSources !== undefined}
        takesComments={props.onComment !== undefined && active?.role === 'amount'}
      >
        <div className="grid-scroller" ref={scroller} style={sizeOf(zoom)}>
          <CellInput
            view={view}
            input={input}
            scroller={scroller}
            bar={bar}
            actions={props}
            onKeyDown={onKeyDown}
          >
            {!props.readOnly && <FillHandle view={view} scroller={scroller} focus={focus} />}
          </CellInput>
          <GridTable {...props} view={view} focus={focus} />
        </div>
      </GridMenu>
      {finding !== 'no' && (
        <FindBar
          model={model}
          from={cursor.selection.active}
          onFound={cursor.select}
          onClose={stopFinding}
          replacing={finding === 'replace'}
          onReplace={props.readOnly ? undefined : props.write}
        />
      )}
      <StatusLine
        model={model}
        selection={cursor.selection}
        active={active}
        onSources={props.onSources}
        onHelp={() => setHelping(true)}
        zoom={zoom}
      />
      <PrintSheet model={model} words={{ title: props.title, ...props.printed }} />
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}

/** The actions of the menu; each returns the focus to the grid. */
function actsOf(commands: GridCommands, cursor: Cursor, focus: () => void): GridActs {
  // the input receives the clipboard's events, as with the keyboard
  const onClipboard = (what: 'copy' | 'cut') => () => {
    focus();
    document.execCommand(what);
  };
  const after = (act: () => void) => () => {
    act();
    focus();
  };
  return {
    ...commands,
    copy: onClipboard('copy'),
    cut: onClipboard('cut'),
    clear: after(cursor.clear),
    fillDown: after(cursor.fillDown),
    fillRight: after(cursor.fillRight),
    selectAll: after(cursor.selectAll),
    print: () => window.print(),
  };
}

function sizeOf({ factor, rowHeight }: Zoom): CSSProperties {
  return { '--zoom': factor, '--row-height': `${rowHeight}px` } as CSSProperties;
}
