import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { GridModel, Position, TypedEdit } from '#renderer/grid/model/model.ts';
import { countMatches, findNext } from './find.ts';
import { ReplaceRow } from './ReplaceRow.tsx';

/** Finds in the table by code, name or amount: Enter next, Shift+Enter back, Esc closes; Ctrl+H also replaces. */
export function FindBar(props: {
  readonly model: GridModel;
  readonly from: Position;
  readonly onFound: (position: Position) => void;
  readonly onClose: () => void;
  /** Receives the replaced cells; absent if nothing can be changed. */
  readonly onReplace: ((edits: readonly TypedEdit[]) => void) | undefined;
  readonly replacing: boolean;
}) {
  const [words, setWords] = useState('');
  const count = countMatches(props.model, words);
  const go = (back: boolean) => {
    const found = findNext(props.model, words, props.from, back);
    if (found !== null) props.onFound(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(event.shiftKey);
  };
  const onEscape = (event: KeyboardEvent) => event.key === 'Escape' && props.onClose();
  return (
    <search className="find-bar" onKeyDown={onEscape}>
      <div className="find-row">
        <Input
          autoFocus
          size="small"
          aria-label="在本表查找"
          placeholder="编码、名称或金额"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="quiet" role="status">
          {words === '' ? '' : `${count} 处`}
        </span>
        <Button size="small" onClick={() => go(true)}>
          上一个
        </Button>
        <Button size="small" onClick={() => go(false)}>
          下一个
        </Button>
        <Button size="small" type="text" aria-label="关闭查找" onClick={props.onClose}>
          ✕
        </Button>
      </div>
      {props.replacing && props.onReplace !== undefined && (
        <ReplaceRow
          model={props.model}
          sought={words.trim()}
          onGo={props.onFound}
          onReplace={props.onReplace}
        />
      )}
    </search>
  );
}
