import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

/** Reads what a field prints now. */
export type PrintField = (source: string) => string;

/**
 * What a paragraph may hold: words, and figures that are links. The document keeps a figure's expression, never its
 * digits; only nodes that the Word export can write exist.
 */
export function paragraphExtensions(print: PrintField) {
  const Figure = Node.create({
    name: 'figure',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ source: { default: '' } }),
    parseHTML: () => [
      { tag: 'span[data-figure]', getAttrs: (span) => ({ source: span.dataset.figure ?? '' }) },
    ],
    renderHTML: ({ node }) => [
      'span',
      { 'data-figure': node.attrs.source, class: 'figure' },
      print(node.attrs.source),
    ],
    renderText: ({ node }) => print(node.attrs.source),
  });
  return [Document.extend({ content: 'paragraph' }), Paragraph, Text, UndoRedo, Figure];
}
