import { NodeSelection } from '@tiptap/pm/state';
import { type Editor, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHeldBack } from '#renderer/draft/typing.ts';
import { applyParagraphs, goToParagraph, isFromReport } from './changes.ts';
import { FigurePrinter, type PrintSource } from './figure-printer.ts';
import { LOOKS, type ParagraphLook } from './markings.ts';
import {
  type EditedParagraph,
  editedParagraphs,
  mergeEdits,
  type ShownParagraph,
  sameParagraphs,
  toDocument,
} from './part-document.ts';
import { partExtensions } from './schema.ts';

/** Pause in typing before the text is stored and saved, in milliseconds. */
const QUIET_MS = 400;

interface PartToEdit {
  readonly label: string;
  readonly paragraphs: readonly ShownParagraph[];
  readonly looks: readonly ParagraphLook[];
  readonly source: PrintSource;
  readonly readOnly: boolean;
}

interface Handlers {
  readonly onEdit: (edited: readonly EditedParagraph[]) => void;
  readonly onJump: (source: string) => void;
}

export interface PartEditor {
  readonly editor: Editor;
  /** Index of the paragraph that the cursor is in. */
  readonly current: number;
  /** The expression of the selected figure. */
  readonly figure: string | null;
  /** Stores the typed text at once. */
  flush(): void;
}

/** An editor of a whole part. Typing reaches the report after a pause; changes of the report reach the editor. */
export function usePartEditor(part: PartToEdit, handlers: Handlers): PartEditor | null {
  const latest = useRef({ ...part, ...handlers });
  latest.current = { ...part, ...handlers };
  const [printer] = useState(() => new FigurePrinter());
  const [place, setPlace] = useState({ current: 0, figure: null as string | null });
  /** Set while there is typed text that the report does not have yet. */
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<readonly EditedParagraph[]>(part.paragraphs);

  const editor = useEditor({
    extensions: usePartExtensions(printer, latest),
    content: toDocument(part.paragraphs),
    editable: !part.readOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { 'aria-label': part.label, 'aria-multiline': 'true', role: 'textbox' } },
    onCreate: ({ editor: created }) => show(created, printer, latest.current),
    onBlur: () => flush(),
    onUpdate: ({ editor: changed, transaction }) => {
      printer.number(changed);
      if (isFromReport(transaction)) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, QUIET_MS);
    },
    onSelectionUpdate: ({ editor: { state } }) => {
      const current = state.selection.$from.index(0);
      const { selection } = state;
      const figure = selection instanceof NodeSelection ? String(selection.node.attrs.source) : null;
      setPlace((before) =>
        before.current === current && before.figure === figure ? before : { current, figure },
      );
    },
  });

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (editor === null || editor.isDestroyed) return;
    const edited = editedParagraphs(editor.state.doc);
    const { paragraphs, onEdit } = latest.current;
    if (sameParagraphs(edited, shown.current)) show(editor, printer, latest.current);
    else onEdit(mergeEdits(edited, shown.current, paragraphs));
  }, [editor, printer]);

  useEffect(() => flush, [flush]);
  useHeldBack(flush);
  useEffect(() => {
    if (editor === null || timer.current !== undefined) return;
    shown.current = part.paragraphs;
    show(editor, printer, part);
  }, [editor, printer, part]);

  return editor === null ? null : { editor, ...place, flush };
}

/** Created once: an editor keeps its initial extensions. */
function usePartExtensions(printer: FigurePrinter, latest: { readonly current: PartToEdit & Handlers }) {
  const [extensions] = useState(() => {
    printer.refresh(latest.current.source);
    return partExtensions(printer, (source) => latest.current.onJump(source));
  });
  return extensions;
}

/** Updates the editor from the report: changed paragraphs, figures, marks, ordinals. */
function show(editor: Editor, printer: FigurePrinter, { paragraphs, looks, source }: PartToEdit): void {
  printer.refresh(source);
  applyParagraphs(editor, paragraphs);
  editor.view.dispatch(editor.state.tr.setMeta(LOOKS, looks).setMeta('addToHistory', false));
  printer.number(editor);
}

/** Scrolls a paragraph into view, with the cursor in it, each time that `at` requests one. */
export function useGoTo(part: PartEditor | null, at: { readonly paragraph: number } | null): void {
  const editor = part?.editor ?? null;
  useEffect(() => {
    if (editor !== null && at !== null) goToParagraph(editor, at.paragraph);
  }, [editor, at]);
}
