import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Wraps the content of every list item in a body, as required for assistive technology. */
export function bodiesOfItems({ context }: PDFDocument): void {
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !isElement(item, 'LI')) continue;
    const kids = item.get(name('K'));
    if (kids === undefined) continue;
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: kids });
    const at = context.register(body);
    for (const kid of listed(context.lookup(kids) instanceof PDFArray ? context.lookup(kids) : kids)) {
      const element = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (element instanceof PDFDict && element.has(name('S'))) element.set(name('P'), at);
    }
    item.set(name('K'), at);
  }
}

/** Describes the target of each link: by the bookmark with the same position, else by its page. */
export function describeLinks(document: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const [, link] of document.context.enumerateIndirectObjects()) {
    if (!(link instanceof PDFDict) || String(link.get(name('Subtype'))) !== '/Link') continue;
    const place = link.get(name('Dest'));
    const anchor = place instanceof PDFName ? decodeURIComponent(place.decodeText()) : '';
    link.set(name('Contents'), PDFHexString.fromText(titles.get(anchor) ?? '转到所指的页'));
    link.set(name('F'), PDFNumber.of(4));
  }
}

/** Keeps the blank in a bookmark between “第N部分” and the title, which are on two lines. */
export function blanksOfBookmarks({ context }: PDFDocument): void {
  for (const [, entry] of context.enumerateIndirectObjects()) {
    if (!(entry instanceof PDFDict) || !entry.has(name('Title')) || !entry.has(name('Parent'))) continue;
    const title = entry.get(name('Title'));
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const words = title.decodeText().replace(/^(第[一二三四五六七八九十]+部分)(?=\S)/, '$1 ');
    entry.set(name('Title'), PDFHexString.fromText(words));
  }
}

function isElement(dict: PDFDict, kind: string): boolean {
  return String(dict.get(name('S'))) === `/${kind}` && dict.has(name('P'));
}

function listed(object: PDFObject | undefined): readonly PDFObject[] {
  if (object === undefined) return [];
  return object instanceof PDFArray ? object.asArray() : [object];
}
