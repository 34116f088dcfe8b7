import { wordParagraphs } from './word-text.ts';

/** A heading or an entry of the 目录, and its page, from 1. */
export interface Heading {
  readonly text: string;
  readonly page: number;
}

/** The lines of a Word file's 目录. */
export async function listedPages(bytes: Uint8Array): Promise<readonly Heading[]> {
  const lines = (await wordParagraphs(bytes)).filter(({ style }) => style?.startsWith('TOC'));
  return lines.map(({ text }) => {
    const [title = '', page = ''] = text.split('\t');
    return { text: title.replaceAll('\n', ''), page: Number(page) };
  });
}

/** The lines of a 目录 without a heading, in order, on the page they give. */
export function misplaced(listed: readonly Heading[], headings: readonly Heading[]): readonly string[] {
  let from = 0;
  return listed.flatMap(({ text, page }) => {
    const at = headings.findIndex((heading, index) => index >= from && same(heading.text, text));
    if (at === -1) return [`${text} 没有标题`];
    from = at + 1;
    return headings[at]?.page === page ? [] : [`${text} 在第 ${headings[at]?.page} 页，目录写 ${page}`];
  });
}

function same(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}
