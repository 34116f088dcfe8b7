import { useEffect, useRef, useState } from 'react';
import { CellInput } from './CellInput.tsx';
import { FindBar } from './find/FindBar.tsx';
import { GridMenu } from './GridMenu.tsx';
import { GridTable } from './GridTable.tsx';
import { KeyHelp } from './keys/KeyHelp.tsx';
import { useGridKeys } from './keys/useGridKeys.ts';
import { useStrayKeys } from './keys/useStrayKeys.ts';
import type { GridCell, GridModel } from './model/model.ts';
import { StatusLine } from './StatusLine.tsx';
import { type GridActions, useCursor } from './view/useCursor.ts';
import { useGridView, useTarget } from './view/useGridView.ts';

export interface GridProps extends GridActions {
  readonly title: string;
  readonly model: GridModel;
  /** The cell to go to; a new object each time it is meant. */
  readonly target?: { readonly at: string | null };
  /** Told which cell is the active one, and the key of its row. */
  onActive?(cell: GridCell | null, row: string): void;
  /** Shows what a computed cell is made of; goes back to where the last jump began. */
  onSources?(cell: GridCell): void;
  onReturn?(): void;
}

/** Any form or annex: looks like the printed table, handles like a spreadsheet. */
export function Grid(props: GridProps) {
  const { model, onActive } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const cursor = useCursor(model, props);
  const view = useGridView(model, cursor, scroller);
  const { active } = view;
  const activeKey = model.rowAt(view.activeRow).key;
  useEffect(() => onActive?.(active, activeKey), [onActive, active, activeKey]);

  const focus = () => input.current?.focus({ preventScroll: true });
  useTarget(model, cursor, props.target, focus);
  useStrayKeys(input);
  const stopFinding = () => {
    setFinding(false);
    focus();
  };
  const commands = {
    find: () => setFinding(true),
    help: () => setHelping(true),
    sources: () => void (active !== null && props.onSources?.(active)),
    return: () => props.onReturn?.(),
  };
  const onKeyDown = useGridKeys(cursor, scroller, commands);
  /** The input takes the clipboard's events, as with the keys. */
  const onClipboard = (what: 'copy' | 'cut') => {
    focus();
    document.execCommand(what);
  };
  const after = (act: () => void) => () => {
    act();
    focus();
  };
  const acts = {
    ...commands,
    copy: () => onClipboard('copy'),
    cut: () => onClipboard('cut'),
    clear: after(cursor.clear),
    fillDown: after(cursor.fillDown),
    selectAll: after(cursor.selectAll),
  };
  return (
    <div className="grid-frame">
      <GridMenu acts={acts} readOnly={props.readOnly} hasSources={props.onSources !== undefined}>
        <div className="grid-scroller" ref={scroller}>
          <CellInput view={view} input={input} scroller={scroller} actions={props} onKeyDown={onKeyDown} />
          <GridTable view={view} title={props.title} readOnly={props.readOnly} focus={focus} />
        </div>
      </GridMenu>
      {finding && (
        <FindBar model={model} from={cursor.selection.active} onFound={cursor.select} onClose={stopFinding} />
      )}
      <StatusLine
        model={model}
        selection={cursor.selection}
        active={active}
        onSources={props.onSources}
        onHelp={() => setHelping(true)}
      />
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}
