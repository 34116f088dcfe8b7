import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import type { Leftover } from '#shared/publication/editions/leftover';
import type { Expected } from './parts.ts';

/** Lists the content of a PDF besides its pages: author, scripts, attachments, notes, external links. */
export async function pdfLeftovers(
  bytes: Uint8Array,
  expected: Expected | null,
): Promise<readonly Leftover[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const hidden = ['EmbeddedFiles', 'JavaScript'].filter((key) => names?.has(PDFName.of(key)));
  return [
    ...properties(document, expected),
    ...hidden.map((text): Leftover => ({ what: text === 'JavaScript' ? '脚本' : '隐藏部件', text })),
    ...document.getPages().flatMap((page) => {
      const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
      const all = annotations?.asArray().map((each) => document.context.lookup(each)) ?? [];
      return all.flatMap((each) => (each instanceof PDFDict ? annotation(each) : []));
    }),
  ];
}

function properties(document: PDFDocument, expected: Expected | null): readonly Leftover[] {
  const [title, author] = [document.getTitle(), document.getAuthor()];
  const given = [
    ['title', title, expected?.title ?? title],
    ['author', author, expected?.部门 ?? (title?.startsWith(author ?? '') ? author : title)],
    ['subject', document.getSubject(), undefined],
    ['keywords', document.getKeywords(), undefined],
  ] as const;
  return given.flatMap(([name, value, wanted]): readonly Leftover[] =>
    value === undefined || value === '' || value === wanted
      ? []
      : [{ what: '属性', text: `${name}：${value}` }],
  );
}

/** Links within the document belong to it, as do empty signature fields. */
function annotation(of: PDFDict): readonly Leftover[] {
  const subtype = of.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '';
  if (subtype === 'Widget') return [];
  if (subtype !== 'Link') return [{ what: '批注', text: subtype }];
  const target = of.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return target === undefined ? [] : [{ what: '链接', text: wordsOf(target) }];
}

function wordsOf(value: PDFObject): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : String(value);
}

/** Lists the content of a web page besides its text: notes, scripts, sources of figures, external links. */
export function htmlLeftovers(text: string): readonly Leftover[] {
  const all = (pattern: RegExp, what: Leftover['what']): readonly Leftover[] =>
    [...text.matchAll(pattern)].map(([whole, found = whole]) => ({ what, text: found.slice(0, 80) }));
  return [
    ...all(/<!--(.*?)-->/gs, '批注'),
    ...all(/<script\b[^>]*>/gi, '脚本'),
    ...all(/\sdata-source="([^"]*)"|<data\b[^>]*>/gi, '内容控件'),
    ...all(/\s(?:href|src)="((?!#)(?!data:)[^"]*)"/gi, '链接'),
  ];
}
