import type { Document } from 'docx';

type Options = NonNullable<ConstructorParameters<typeof Document>[0]>;
type Estimator = NonNullable<Options['pageNumbers']>;
type Body = Parameters<Estimator>[0];

/** Bookmarks that the library puts on what its 目录 lists, in the order of the document. */
const LISTED = /^_Toc/;

/** Gives the library the pages of what the 目录 lists, in that order, counted from 1. */
export function pageNumbers(pages: readonly number[]): Estimator {
  return (body) => {
    const names = listedBookmarks(body);
    if (names.length !== pages.length) throw new Error('the contents list other headings than were counted');
    return { bookmarks: new Map(names.map((name, index) => [name, String(pages[index])])) };
  };
}

function listedBookmarks(node: Body): readonly string[] {
  const names: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of Object.entries(value)) visit(each, inner);
    } else if (key === 'w:name' && typeof value === 'string' && LISTED.test(value)) names.push(value);
  };
  visit(node, '');
  return names;
}
