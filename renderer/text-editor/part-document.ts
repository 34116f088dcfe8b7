import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { parseMarkup } from '#shared/narrative/fields/markup';

/** A paragraph in the editor: the template's paragraph it stands for, and its linked text. */
export interface EditedParagraph {
  readonly key: string | null;
  readonly markup: string;
}

export interface ShownParagraph extends EditedParagraph {
  readonly level: 1 | 2 | null;
}

/** A part's paragraphs as the editor's document. */
export function toDocument(paragraphs: readonly ShownParagraph[]): JSONContent {
  return { type: 'doc', content: paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs.map(toNode) };
}

export function toNode({ key, level, markup }: ShownParagraph): JSONContent {
  return { type: 'paragraph', attrs: { key, level }, content: toContent(markup) };
}

/** Linked text as the content of a paragraph. */
export function toContent(markup: string): JSONContent[] {
  return parseMarkup(markup).map(
    (piece): JSONContent =>
      piece.kind === 'text'
        ? { type: 'text', text: piece.text }
        : { type: 'figure', attrs: { source: piece.source } },
  );
}

/** All paragraphs in the editor. */
export function editedParagraphs(document: Node): readonly EditedParagraph[] {
  const paragraphs: EditedParagraph[] = [];
  document.forEach((node) => {
    paragraphs.push({ key: node.attrs.key as string | null, markup: readMarkup(node) });
  });
  return paragraphs;
}

function readMarkup(paragraph: Node): string {
  let markup = '';
  paragraph.forEach((node) => {
    markup += node.type.name === 'figure' ? `{{${String(node.attrs.source)}}}` : (node.text ?? '');
  });
  return markup;
}

/** Whether two versions are equal: blank paragraphs and trailing spaces do not count. */
export function sameParagraphs(a: readonly EditedParagraph[], b: readonly EditedParagraph[]): boolean {
  const [one, other] = [said(a), said(b)];
  return (
    one.length === other.length &&
    one.every((each, at) => each.key === other[at]?.key && each.markup.trim() === other[at]?.markup.trim())
  );
}

function said(paragraphs: readonly EditedParagraph[]): readonly EditedParagraph[] {
  return paragraphs.filter(({ markup }) => markup.trim() !== '');
}

/** Merges the edits since `shown` into the report's current text: unedited paragraphs take the report's text. */
export function mergeEdits(
  edited: readonly EditedParagraph[],
  shown: readonly EditedParagraph[],
  now: readonly EditedParagraph[],
): readonly EditedParagraph[] {
  const [before, after] = [markupByKey(shown), markupByKey(now)];
  return edited.map(({ key, markup }) => {
    const untouched = key !== null && before.get(key) === markup;
    return { key, markup: untouched ? (after.get(key) ?? markup) : markup };
  });
}

function markupByKey(paragraphs: readonly EditedParagraph[]): ReadonlyMap<string | null, string> {
  return new Map(paragraphs.map(({ key, markup }) => [key, markup]));
}
