import { mergeAttributes, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import type { FigurePrinter } from './figure-printer.ts';
import { figureKeys, paragraphKeys } from './keys.ts';
import { Markings } from './markings.ts';
import { unitClick } from './unit-click.ts';

/**
 * The content of a part: paragraphs of text and linked figures. Only nodes that the Word export can write exist.
 * `onJump` is called with the expression of a figure to show its source.
 */
export function partExtensions(printer: FigurePrinter, onJump: (source: string) => void) {
  return [
    Document.extend({ content: 'paragraph+' }),
    TemplateParagraph,
    Text,
    UndoRedo,
    figureNode(printer, onJump),
    Markings,
  ];
}

/** A paragraph knows its key in the template; one that is split off has none. */
const TemplateParagraph = Paragraph.extend({
  addAttributes: () => ({
    key: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => element.dataset.key ?? null,
      renderHTML: ({ key }) => (key === null ? {} : { 'data-key': key }),
    },
    level: { default: null, keepOnSplit: false, rendered: false },
  }),
  addKeyboardShortcuts: paragraphKeys,
});

function figureNode(printer: FigurePrinter, onJump: (source: string) => void) {
  return Node.create({
    name: 'figure',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      source: { default: '', parseHTML: (element) => element.dataset.figure ?? '', rendered: false },
    }),
    parseHTML: () => [{ tag: 'span[data-figure]' }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const source = String(node.attrs.source);
      return ['span', mergeAttributes(HTMLAttributes, { 'data-figure': source }), printer.print(source)];
    },
    renderText: ({ node }) => printer.print(String(node.attrs.source)),
    addNodeView: () => (props) => figureView(String(props.node.attrs.source), printer, onJump),
    addKeyboardShortcuts: () => figureKeys(onJump),
    addProseMirrorPlugins: () => [unitClick()],
  });
}

function figureView(source: string, printer: FigurePrinter, onJump: (source: string) => void) {
  const dom = printer.add(source);
  // computed on hover: the report may have changed, and a part has hundreds of figures
  dom.addEventListener('pointerenter', () => {
    dom.title = printer.origin(source);
  });
  dom.addEventListener('dblclick', () => onJump(source));
  return { dom, destroy: () => printer.remove(dom) };
}
