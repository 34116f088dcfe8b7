import { expect, it } from 'vitest';
import { historyKey } from '#renderer/draft/useHistoryKeys.ts';

const press = { key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

it.each([
  ['Ctrl+Z', press, 'undo'],
  ['Cmd+Z', { ...press, ctrlKey: false, metaKey: true }, 'undo'],
  ['Ctrl+Shift+Z', { ...press, key: 'Z', shiftKey: true }, 'redo'],
  ['Ctrl+Y', { ...press, key: 'y' }, 'redo'],
  ['Ctrl+S', { ...press, key: 's' }, 'save'],
  ['Z', { ...press, ctrlKey: false }, null],
  ['Ctrl+Alt+Z', { ...press, altKey: true }, null],
  ['Ctrl+Shift+S', { ...press, key: 'S', shiftKey: true }, null],
  ['Ctrl+A', { ...press, key: 'a' }, null],
])('history key: %s', (_name, keys, meaning) => {
  expect(historyKey(keys)).toBe(meaning);
});
