import { EditorContent, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import { toDocument, toMarkup } from './markup-document.ts';
import { type PrintField, paragraphExtensions } from './schema.ts';

/** Edits one paragraph: words as words, linked figures as whole pieces that cannot be typed into. */
export function ParagraphEditor(props: {
  readonly markup: string;
  readonly print: PrintField;
  readonly onDone: (markup: string) => void;
}) {
  const cancelled = useRef(false);
  const editor = useEditor({
    extensions: paragraphExtensions(props.print),
    content: toDocument(props.markup),
    autofocus: 'end',
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { 'aria-label': '修改段落', role: 'textbox' },
      handleKeyDown: (view, event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return false;
        cancelled.current = event.key === 'Escape';
        view.dom.blur();
        return true;
      },
    },
    onBlur: ({ editor: current }) =>
      props.onDone(cancelled.current ? props.markup : toMarkup(current.getJSON())),
  });
  return <EditorContent className="paragraph-editor" editor={editor} />;
}
