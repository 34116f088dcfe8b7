import { describe, expect, it } from 'vitest';
import { commandFor, commandWhileEditing } from '#renderer/grid/keys/keyboard.ts';

const press = (keys: string) => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
  };
};

describe('keys over a selected cell', () => {
  it.each([
    ['ArrowDown', { kind: 'move', move: 'down', extend: false }],
    ['Shift+ArrowDown', { kind: 'move', move: 'down', extend: true }],
    ['Ctrl+ArrowDown', { kind: 'move', move: 'edgeDown', extend: false }],
    ['Ctrl+Shift+ArrowLeft', { kind: 'move', move: 'edgeLeft', extend: true }],
    ['Home', { kind: 'move', move: 'home', extend: false }],
    ['Ctrl+End', { kind: 'move', move: 'last', extend: false }],
    ['PageUp', { kind: 'move', move: 'pageUp', extend: false }],
    ['Tab', { kind: 'next', by: 'column', back: false }],
    ['Shift+Enter', { kind: 'next', by: 'row', back: true }],
    ['F2', { kind: 'edit' }],
    ['F1', { kind: 'help' }],
    ['Delete', { kind: 'clear' }],
    ['Ctrl+a', { kind: 'selectAll' }],
    ['Meta+A', { kind: 'selectAll' }],
    ['Ctrl+d', { kind: 'fillDown' }],
    ['Ctrl+r', { kind: 'fillRight' }],
    ['Ctrl+=', { kind: 'zoomIn' }],
    ['Ctrl+-', { kind: 'zoomOut' }],
    ['Ctrl+0', { kind: 'zoomReset' }],
    ['Ctrl+f', { kind: 'find' }],
    ['Ctrl+[', { kind: 'sources' }],
    ['Ctrl+]', { kind: 'return' }],
  ])('key of a selected cell: %s', (keys, command) => {
    expect(commandFor(press(keys))).toEqual(command);
  });

  it.each(['5', 'a', 'Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'Ctrl+z', 'Ctrl+y', 'Ctrl+s', 'Process'])(
    'leaves %s to others',
    (keys) => {
      expect(commandFor(press(keys))).toBeNull();
    },
  );
});

describe('keys while a cell is edited', () => {
  it('arrows store a replacing text, but move the caret in an opened one', () => {
    expect(commandWhileEditing(press('ArrowLeft'), true)).toEqual({
      kind: 'move',
      move: 'left',
      extend: false,
    });
    expect(commandWhileEditing(press('ArrowLeft'), false)).toBeNull();
    expect(commandWhileEditing(press('Shift+ArrowLeft'), true)).toBeNull();
  });

  it('only Enter, Tab and Esc leave an opened cell', () => {
    expect(commandWhileEditing(press('Enter'), false)?.kind).toBe('next');
    expect(commandWhileEditing(press('Tab'), false)?.kind).toBe('next');
    expect(commandWhileEditing(press('Escape'), false)).toEqual({ kind: 'cancel' });
    expect(commandWhileEditing(press('F2'), false)).toEqual({ kind: 'bar' });
    for (const keys of ['Delete', 'Backspace', 'Home', 'End', 'Ctrl+a', 'Ctrl+z']) {
      expect(commandWhileEditing(press(keys), true)).toBeNull();
    }
  });
});
