import type { JSONContent } from '@tiptap/core';
import { parseMarkup } from '#shared/narrative/markup';

/** A paragraph's linked text as the editor's document, and back without loss. */
export function toDocument(markup: string): JSONContent {
  const content = parseMarkup(markup).map(
    (piece): JSONContent =>
      piece.kind === 'text'
        ? { type: 'text', text: piece.text }
        : { type: 'figure', attrs: { source: piece.source } },
  );
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

export function toMarkup(document: JSONContent): string {
  const pieces = document.content?.[0]?.content ?? [];
  return pieces
    .map((piece) => (piece.type === 'figure' ? `{{${piece.attrs?.source}}}` : (piece.text ?? '')))
    .join('');
}
