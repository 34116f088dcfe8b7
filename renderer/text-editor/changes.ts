import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { editedParagraphs, type ShownParagraph, sameParagraphs, toNode } from './part-document.ts';

/** Replaces the paragraphs that differ in the report, without an undo step. */
export function applyParagraphs(editor: Editor, paragraphs: readonly ShownParagraph[]): void {
  const { doc, tr } = editor.state;
  if (sameParagraphs(editedParagraphs(doc), paragraphs)) return;
  const nodes = nodesOf(
    editor,
    paragraphs.length === 0 ? [{ key: null, level: null, markup: '' }] : paragraphs,
  );
  const shortest = Math.min(nodes.length, doc.childCount);
  let first = 0;
  while (first < shortest && same(doc.child(first), nodes[first])) first++;
  let last = 0;
  while (
    last < shortest - first &&
    same(doc.child(doc.childCount - 1 - last), nodes[nodes.length - 1 - last])
  )
    last++;
  const from = offsetOf(doc, first);
  const to = offsetOf(doc, doc.childCount - last);
  const slice = new Slice(Fragment.from(nodes.slice(first, nodes.length - last)), 0, 0);
  editor.view.dispatch(tr.replace(from, to, slice).setMeta('addToHistory', false).setMeta(FROM_REPORT, true));
}

const FROM_REPORT = 'fromReport';

/** Whether a transaction came from the report, not from typing. */
export function isFromReport(transaction: Transaction): boolean {
  return transaction.getMeta(FROM_REPORT) === true;
}

/** Rewords one paragraph, as one step that can be undone. */
export function replaceParagraph(editor: Editor, at: number, markup: string): void {
  const { doc, tr } = editor.state;
  if (at >= doc.childCount) return;
  const from = offsetOf(doc, at);
  const [node] = nodesOf(editor, [{ key: null, level: null, markup }]);
  if (node !== undefined)
    editor.view.dispatch(tr.replaceWith(from + 1, from + doc.child(at).nodeSize - 1, node.content));
}

/** Inserts a paragraph after the one at `at` (-1: at the start) and moves the cursor into it. */
export function insertParagraph(editor: Editor, at: number, paragraph: ShownParagraph): void {
  const { doc, tr } = editor.state;
  const [node] = nodesOf(editor, [paragraph]);
  if (node === undefined) return;
  const offset = offsetOf(doc, at + 1);
  tr.insert(offset, node);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(offset + node.nodeSize - 1), -1)));
  editor.commands.focus(null, { scrollIntoView: true });
}

/** Removes a paragraph. */
export function removeParagraph(editor: Editor, at: number): void {
  const { doc, tr } = editor.state;
  if (at >= doc.childCount) return;
  const from = offsetOf(doc, at);
  const to = from + doc.child(at).nodeSize;
  if (doc.childCount === 1) tr.delete(from + 1, to - 1);
  else tr.delete(from, to);
  editor.view.dispatch(tr);
  editor.commands.focus();
}

/** Moves the cursor to the end of a paragraph and centres the paragraph. */
export function goToParagraph(editor: Editor, at: number): void {
  const { doc, tr } = editor.state;
  if (at >= doc.childCount) return;
  const end = offsetOf(doc, at) + doc.child(at).nodeSize - 1;
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(end), -1)));
  const element = editor.view.nodeDOM(offsetOf(doc, at));
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
  // Synchronously: the editor's own command waits a frame and would take the focus from what was clicked
  // meanwhile.
  editor.view.focus();
}

function nodesOf(editor: Editor, paragraphs: readonly ShownParagraph[]): readonly Node[] {
  return paragraphs.map((paragraph) => editor.schema.nodeFromJSON(toNode(paragraph)));
}

function same(one: Node, other: Node | undefined): boolean {
  return other !== undefined && one.eq(other);
}

function offsetOf(doc: Node, at: number): number {
  let offset = 0;
  for (let index = 0; index < at; index++) offset += doc.child(index).nodeSize;
  return offset;
}
