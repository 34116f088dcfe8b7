import type { Editor, KeyboardShortcutCommand } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

type Keys = Record<string, KeyboardShortcutCommand>;

/**
 * The first Backspace or Delete beside a figure selects it, the second deletes it; Ctrl+Enter goes to its source.
 */
export function figureKeys(onJump: (source: string) => void): Keys {
  return keys([
    ['Backspace', ({ editor }) => selectFigure(editor, 'before')],
    ['Delete', ({ editor }) => selectFigure(editor, 'after')],
    ['Mod-Enter', ({ editor }) => jump(editor, onJump)],
  ]);
}

function selectFigure(editor: Editor, side: 'before' | 'after'): boolean {
  const { selection, doc, tr } = editor.state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false;
  const { nodeBefore, nodeAfter, pos } = selection.$cursor;
  const node = side === 'before' ? nodeBefore : nodeAfter;
  if (node?.type.name !== 'figure') return false;
  const at = side === 'before' ? pos - node.nodeSize : pos;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)));
  return true;
}

/**
 * Enter at the start inserts an empty paragraph before, so that this one remains the template's; Alt with arrows
 * moves it.
 */
export function paragraphKeys(): Keys {
  return keys([
    ['Enter', ({ editor }) => addBefore(editor)],
    ['Alt-ArrowUp', ({ editor }) => moveParagraph(editor, -1)],
    ['Alt-ArrowDown', ({ editor }) => moveParagraph(editor, 1)],
  ]);
}

function keys(bindings: readonly (readonly [string, KeyboardShortcutCommand])[]): Keys {
  return Object.fromEntries(bindings);
}

function jump({ state }: Editor, onJump: (source: string) => void): boolean {
  if (!(state.selection instanceof NodeSelection)) return false;
  onJump(String(state.selection.node.attrs.source));
  return true;
}

function addBefore(editor: Editor): boolean {
  const { selection, schema, tr } = editor.state;
  const { $from, empty } = selection;
  const paragraph = schema.nodes.paragraph;
  if (!empty || $from.parentOffset > 0 || $from.parent.content.size === 0 || paragraph === undefined)
    return false;
  editor.view.dispatch(tr.insert($from.before(1), paragraph.create()).scrollIntoView());
  return true;
}

/** Moves the current paragraph before or after its neighbour, together with the cursor. */
export function moveParagraph(editor: Editor, by: -1 | 1): boolean {
  const { doc, selection, tr } = editor.state;
  const at = selection.$from.index(0);
  const other = at + by;
  if (other < 0 || other >= doc.childCount) return true;
  const node = doc.child(at);
  const from = selection.$from.before(1);
  const inside = selection.from - from;
  const to = by < 0 ? from - doc.child(other).nodeSize : from + doc.child(other).nodeSize;
  tr.delete(from, from + node.nodeSize).insert(to, node);
  tr.setSelection(TextSelection.near(tr.doc.resolve(to + inside))).scrollIntoView();
  editor.view.dispatch(tr);
  return true;
}
