import { insertInPart, type Parts, readPart } from '#main/exports/office-package/parts';
import { type CoverWords, filled } from './cover.ts';
import type { Letterhead } from './read-letterhead.ts';
import { hasPageNumber, type Story } from './story.ts';
import { type Element, isElement, writeTree } from './tree.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': RELATIONS,
};
/** The footers of the numbered pages, as named by the docx library: the cover's come first. */
const FOOTERS = { odd: 'word/footer3.xml', even: 'word/footer4.xml' } as const;

/**
 * Puts the headers and footers of a letterhead into a package: the first page's on the cover, then the others.
 */
export function placeLetterhead(parts: Parts, { headers, footers }: Letterhead, words: CoverWords): void {
  for (const side of ['odd', 'even'] as const) {
    const footer = footers[side];
    if (footer !== null) addFooter(parts, FOOTERS[side], footer, words);
  }
  if (Object.values(headers).every((each) => each === null)) return;
  const cover = addHeader(parts, 'Cover', headers.first, words);
  const odd = addHeader(parts, 'Odd', headers.odd, words);
  const even = addHeader(parts, 'Even', headers.even, words);
  const references = [
    reference('default', cover) + reference('even', cover),
    reference('default', odd) + reference('even', even),
  ];
  let section = 0;
  parts.set(
    'word/document.xml',
    readPart(parts, 'word/document.xml').replace(
      /<w:sectPr>/g,
      (start) => `${start}${references[section++] ?? ''}`,
    ),
  );
}

function reference(type: 'default' | 'even', id: string): string {
  return `<w:headerReference w:type="${type}" r:id="${id}"/>`;
}

/** Adds a header, empty without a story; returns the id that sections use for it. */
function addHeader(parts: Parts, name: string, story: Story | null, words: CoverWords): string {
  const file = `officeHeader${name}.xml`;
  const id = `rIdOffice${name}`;
  const inner = story === null ? '<w:p/>' : storyXml(story, words, relationsOf(parts, file, story));
  const namespaces = attributes({ ...story?.namespaces, ...NAMESPACES });
  parts.set(
    `word/${file}`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr${namespaces}>${inner}</w:hdr>`,
  );
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/header" Target="${file}"/>`;
  insertInPart(parts, DOCUMENT_RELATIONS, '</Relationships>', relation);
  const override = `<Override PartName="/word/${file}" ContentType="${HEADER_TYPE}"/>`;
  insertInPart(parts, '[Content_Types].xml', '</Types>', override);
  return id;
}

/** Puts a story into one of our footers: above its page number, or instead of it if the story has its own. */
function addFooter(parts: Parts, name: string, story: Story, words: CoverWords): void {
  const inner = storyXml(story, words, relationsOf(parts, name.replace('word/', ''), story));
  const [, start = '', ours = '', end = ''] =
    /^([\s\S]*?<w:ftr\b[^>]*>)([\s\S]*)(<\/w:ftr>)$/.exec(readPart(parts, name)) ?? [];
  const more = attributes(
    Object.fromEntries(Object.entries(story.namespaces).filter(([key]) => !start.includes(`${key}=`))),
  );
  const root = start.replace(/>$/, `${more}>`);
  parts.set(name, `${root}${inner}${hasPageNumber(story) ? '' : ours}${end}`);
}

/** The cover of a letterhead with the report's words, piece by piece; adds its pictures to the package. */
export function placeCover(parts: Parts, story: Story, words: CoverWords): readonly string[] {
  const renamed = new Map<string, string>();
  for (const [id, picture] of story.pictures) {
    const own = `rIdCover${renamed.size + 1}`;
    renamed.set(id, own);
    const target = addPicture(parts, `officeCover${renamed.size}`, picture);
    insertInPart(parts, DOCUMENT_RELATIONS, '</Relationships>', pictureRelation(own, target));
  }
  return story.nodes.map((node) =>
    writeTree(
      withIds({ ...filled(node, words), attributes: { ...story.namespaces, ...node.attributes } }, renamed),
    ),
  );
}

function storyXml({ nodes }: Story, words: CoverWords, renamed: ReadonlyMap<string, string>): string {
  return nodes.map((node) => writeTree(withIds(filled(node, words), renamed))).join('');
}

/** Adds a story's pictures to the package, and the relationships of the part that shows them. */
function relationsOf(parts: Parts, file: string, { pictures }: Story): ReadonlyMap<string, string> {
  const stem = file.replace('.xml', '');
  const renamed = new Map([...pictures.keys()].map((id, index) => [id, `rIdPicture${index + 1}`]));
  const relations = [...pictures].map(([id, picture], index) =>
    pictureRelation(renamed.get(id) ?? '', addPicture(parts, `${stem}${index + 1}`, picture)),
  );
  parts.set(
    `word/_rels/${file}.rels`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
  );
  return renamed;
}

function pictureRelation(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/image" Target="${target}"/>`;
}

function addPicture(
  parts: Parts,
  stem: string,
  { extension, bytes }: Story['pictures'] extends ReadonlyMap<string, infer P> ? P : never,
): string {
  const target = `media/${stem}.${extension}`;
  parts.set(`word/${target}`, bytes);
  const types = readPart(parts, '[Content_Types].xml');
  if (!types.includes(`Extension="${extension}"`))
    insertInPart(
      parts,
      '[Content_Types].xml',
      '</Types>',
      `<Default Extension="${extension}" ContentType="image/x-${extension}"/>`,
    );
  return target;
}

let lastDrawing = 0;

/** A tree whose pictures have ids of our package, and whose drawings have unique numbers. */
function withIds(node: Element, renamed: ReadonlyMap<string, string>): Element {
  const own = Object.entries(node.attributes).map(([key, value]) => [
    key,
    key.startsWith('r:') ? (renamed.get(value) ?? value) : value,
  ]);
  if (node.name === 'wp:docPr') own.push(['id', `${FIRST_DRAWING + (lastDrawing++ % MOST_DRAWINGS)}`]);
  const children = node.children.map((each) => (isElement(each) ? withIds(each, renamed) : each));
  return { ...node, attributes: Object.fromEntries(own), children };
}

const FIRST_DRAWING = 900_000;
const MOST_DRAWINGS = 10_000;

function attributes(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
}
