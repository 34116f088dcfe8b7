import type { ListedEntry } from '#main/exports/docx/set/blocks';
import { runsXml } from './xml.ts';

/** Bookmark numbers of what the 目录 lists, by anchor. */
export type Bookmarks = ReadonlyMap<string, number>;

export function bookmarksOf(entries: readonly ListedEntry[]): Bookmarks {
  return new Map(entries.map(({ anchor }, index) => [anchor, index + 1]));
}

/** `content` within the bookmark with that number, if any. */
export function bookmarked(content: string, bookmark: number | undefined): string {
  return bookmark === undefined
    ? content
    : `<w:bookmarkStart w:name="${nameOf(bookmark)}" w:id="${bookmark}"/>${content}<w:bookmarkEnd w:id="${bookmark}"/>`;
}

/** Word lists bookmarks of this form with its own. */
function nameOf(bookmark: number): string {
  return `_Toc${bookmark}`;
}

/**
 * The 目录 as a field with its result, `width` twips wide. It uses outline levels only, because LibreOffice lists
 * a style twice that both has a level and is named.
 */
export function contentsXml(listed: readonly ListedEntry[], bookmarks: Bookmarks, width: number): string {
  const entries = listed.map((entry, index) => {
    const name = nameOf(bookmarks.get(entry.anchor) ?? 0);
    return entryXml(entry, { name, width, isFirst: index === 0 });
  });
  return `<w:sdt><w:sdtPr><w:alias w:val="目录"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.join('')}<w:p><w:r>${END}</w:r></w:p></w:sdtContent></w:sdt>`;
}

const END = '<w:fldChar w:fldCharType="end"/>';
const FIELD = `<w:r>${begin('TOC \\h \\o &quot;1-2&quot; \\u')}</w:r>`;

function entryXml(
  { level, lines, page }: ListedEntry,
  { name, width, isFirst }: { readonly name: string; readonly width: number; readonly isFirst: boolean },
): string {
  const words = `${runsXml(lines.join('\n'), '')}<w:r><w:tab/></w:r>`;
  const number = `<w:r>${begin(`PAGEREF ${name} \\h`)}<w:t xml:space="preserve">${page}</w:t>${END}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/><w:tabs><w:tab w:val="right" w:pos="${width}" w:leader="dot"/></w:tabs></w:pPr>${isFirst ? FIELD : ''}<w:hyperlink w:history="1" w:anchor="${name}">${words}${number}</w:hyperlink></w:p>`;
}

function begin(instruction: string): string {
  return `<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">${instruction}</w:instrText><w:fldChar w:fldCharType="separate"/>`;
}
