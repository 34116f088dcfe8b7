import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextMark } from '#renderer/checks/text-marks.ts';

/** How a paragraph is displayed. */
export interface ParagraphLook {
  /** Classes of the whole paragraph. */
  readonly classes: string;
  /** Its hover text. */
  readonly title: string;
  /** Lengths of its printed runs, to locate a character. */
  readonly runs: readonly { readonly text: string; readonly source: string | null }[];
  readonly marks: readonly TextMark[];
  /** The text that a finding refers to. */
  readonly meant: readonly [from: number, to: number] | null;
}

const KEY = new PluginKey<DecorationSet>('markings');

/** Marks paragraphs and findings in them, without changing the document. */
export const Markings = Extension.create({
  name: 'markings',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const looks = tr.getMeta(KEY) as readonly ParagraphLook[] | undefined;
          return looks === undefined ? before.map(tr.mapping, tr.doc) : decorate(tr.doc, looks);
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

/** The meta entry of a transaction with the look of each paragraph. */
export const LOOKS = KEY;

function decorate(doc: Node, looks: readonly ParagraphLook[]): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, at) => {
    const look = looks[at];
    if (look === undefined) return;
    decorations.push(
      Decoration.node(offset, offset + node.nodeSize, {
        class: look.classes,
        ...(look.title === '' ? {} : { title: look.title }),
      }),
    );
    const place = (character: number) => offset + 1 + positionOf(character, look.runs);
    const inline = (from: number, to: number, attributes: Record<string, string>) =>
      decorations.push(Decoration.inline(place(from), Math.max(place(to), place(from)), attributes));
    for (const { from, to, severity, message } of look.marks)
      inline(from, to, { class: `found ${severity}`, title: message });
    if (look.meant !== null) inline(...look.meant, { class: 'meant' });
  });
  return DecorationSet.create(doc, decorations);
}

/** The position, within a paragraph, of a printed character: a figure is one position, whatever it prints. */
function positionOf(character: number, runs: ParagraphLook['runs']): number {
  let [printed, position] = [0, 0];
  for (const { text, source } of runs) {
    const left = character - printed;
    if (left < text.length) return position + (source === null ? left : 0);
    printed += text.length;
    position += source === null ? text.length : 1;
  }
  return position;
}
