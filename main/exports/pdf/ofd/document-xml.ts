import { attribute, escapeText } from '#main/exports/docx/write/xml';
import type { ContentsEntry } from '#shared/publication/contents';
import { ANNOTATIONS } from './annotations.ts';
import { HEAD, NAMESPACE } from './page-xml.ts';

/** The package's metadata of its document. */
export interface OfdInfo {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  readonly made: Date;
}

/** An entry of the outline, with its page. */
export interface OutlineEntry extends ContentsEntry {
  readonly pageId: number;
}

/** The package's entry: document, author and date, without signatures. */
export function packageXml({ id, title, author, creator, made }: OfdInfo): string {
  const fields = {
    DocID: id,
    Title: title,
    Author: author,
    CreationDate: made.toISOString().slice(0, 10),
    ModDate: made.toISOString().slice(0, 10),
    DocUsage: 'Normal',
    Creator: creator,
  };
  const info = Object.entries(fields).map(([name, text]) => `<ofd:${name}>${escapeText(text)}</ofd:${name}>`);
  return `${HEAD}<ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo>${info.join('')}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;
}

/** The document: its paper in millimetres, its pages by number, its outline, and where its annotations are. */
export function documentXml(of: {
  readonly lastId: number;
  readonly paper: string;
  readonly pageIds: readonly number[];
  readonly outline: readonly OutlineEntry[];
  readonly isAnnotated: boolean;
}): string {
  const pages = of.pageIds.map((id, at) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${at}/Content.xml"/>`);
  const common = `<ofd:CommonData><ofd:MaxUnitID>${of.lastId}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${of.paper}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>`;
  const annotations = of.isAnnotated ? `<ofd:Annotations>${ANNOTATIONS}</ofd:Annotations>` : '';
  return `${HEAD}<ofd:Document ${NAMESPACE}>${common}<ofd:Pages>${pages.join('')}</ofd:Pages>${outlineXml(of.outline)}${annotations}</ofd:Document>`;
}

/** Parts with their entries. */
function outlineXml(entries: readonly OutlineEntry[]): string {
  if (entries.length === 0) return '';
  const parts: { entry: OutlineEntry; inner: OutlineEntry[] }[] = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (entry.level === 1 || last === undefined) parts.push({ entry, inner: [] });
    else last.inner.push(entry);
  }
  const elements = parts.map(({ entry, inner }) =>
    outlineElement(entry, inner.map((each) => outlineElement(each, '')).join('')),
  );
  return `<ofd:Outlines>${elements.join('')}</ofd:Outlines>`;
}

function outlineElement({ text, pageId }: OutlineEntry, inner: string): string {
  const count = inner === '' ? '' : ` Count="${inner.split('<ofd:OutlineElem ').length - 1}"`;
  const goto = `<ofd:Goto><ofd:Dest Type="XYZ" PageID="${pageId}" Left="0" Top="0" Zoom="0"/></ofd:Goto>`;
  return `<ofd:OutlineElem Title="${attribute(text)}"${count} Expanded="true"><ofd:Actions><ofd:Action Event="CLICK">${goto}</ofd:Action></ofd:Actions>${inner}</ofd:OutlineElem>`;
}

/** The fonts named in the document, by number; none is embedded. */
export function fontsXml(fonts: ReadonlyMap<string, number>): string {
  const listed = [...fonts].map(
    ([name, id]) => `<ofd:Font ID="${id}" FontName="${attribute(name)}" FamilyName="${attribute(name)}"/>`,
  );
  return `${HEAD}<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts>${listed.join('')}</ofd:Fonts></ofd:Res>`;
}
