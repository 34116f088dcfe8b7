import type { KeyboardEvent, RefObject } from 'react';
import { ROW_HEIGHT } from '#renderer/grid/view/gaps.ts';
import type { Cursor } from '#renderer/grid/view/useCursor.ts';
import { type Command, commandFor, commandWhileEditing } from './keyboard.ts';

/** Commands of a grid other than moving and typing. */
export interface GridCommands {
  bar(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  find(): void;
  replace(): void;
  help(): void;
  sources(): void;
  comment(): void;
  return(): void;
}

/** Keys of the grid's input. During composition, keys belong to the input method. */
export function useGridKeys(
  cursor: Cursor,
  scroller: RefObject<HTMLDivElement | null>,
  commands: GridCommands,
): (event: KeyboardEvent) => void {
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 4);
  const run = (command: Command) => {
    switch (command.kind) {
      case 'move':
        // a pinned first row is already visible, the top may not be
        if (command.move === 'first') scroller.current?.scrollTo(0, 0);
        return cursor.move(command.move, command.extend, page());
      case 'next':
        return cursor.next(command.by, command.back);
      case 'edit':
        return cursor.startEditing();
      case 'clear':
        return cursor.clear();
      case 'cancel':
        return cursor.cancel();
      case 'selectAll':
        return cursor.selectAll();
      case 'fillDown':
      case 'fillRight':
        return cursor[command.kind]();
      default:
        return commands[command.kind]();
    }
  };
  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { typing } = cursor;
    const command = typing === null ? commandFor(event) : commandWhileEditing(event, typing.replacing);
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
}
