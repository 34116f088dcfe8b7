import JSZip from 'jszip';
import { withoutJoiners } from '#shared/publication/bonds';

export interface WordParagraph {
  readonly style: string | null;
  readonly text: string;
}

/** Every paragraph of a Word file, including table cells, in document order. */
export async function wordParagraphs(bytes: Uint8Array): Promise<readonly WordParagraph[]> {
  const xml = await wordPart(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map((match) => {
    const inner = match[1] ?? '';
    return { style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? null, text: textOf(inner) };
  });
}

export async function wordPart(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await JSZip.loadAsync(bytes)).file(name);
  if (part === null) throw new Error(`no ${name}`);
  return part.async('string');
}

/** The text of a piece of a document, with line breaks and tabs, without joiners. */
export function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, text, mark]) => (mark === undefined ? unescapeXml(text ?? '') : mark === 'br' ? '\n' : '\t'))
    .join('');
  return withoutJoiners(text);
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
