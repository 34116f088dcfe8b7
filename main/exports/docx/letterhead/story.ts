import { over, propertiesElement, propertiesIn, type StyleSheet, withFonts } from './properties.ts';
import { child, type Element, isElement, type Node, within } from './tree.ts';

/** Paragraphs, tables and pictures of a template that keep their look in our files. */
export interface Story {
  readonly nodes: readonly Element[];
  /** The namespaces used by its elements, by prefix, as attributes. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The pictures, by the relationship id used in the elements. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface Picture {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface Around {
  readonly styles: StyleSheet;
  readonly fontOf: (theme: string) => string | null;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Elements that are invisible, or that belong only to the original file: they are omitted. */
const LEFT_OUT = new Set([
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:del', 'w:moveFrom', 'w:footnoteReference', 'w:permStart'],
  ...['w:endnoteReference', 'w:permEnd', 'w:object', 'w:control', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'],
  ...['w:annotationRef', 'w:tblStyle', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:smartTagPr'],
  ...['w:customXmlPr', 'a:hlinkClick', 'wp14:sizeRelH', 'wp14:sizeRelV', 'w:hdr', 'w:ftr'],
]);
/** Elements that only contain others: their content is kept. */
const OPENED = new Set(['w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:smartTag']);
/** Identifiers specific to a program or a version. */
const OWN = /^(?:ID$|w:rsid|w14:|w15:|w16|wp14:)/;
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/**
 * Takes the children of a template's `body`, `hdr` or `ftr`, each paragraph with the look given by its styles.
 */
export function storyOf(root: Element, nodes: readonly Node[], around: Around): Story {
  const cleaned = nodes.flatMap((node) => cleanedNode(node, around)).filter(isElement);
  const used = new Set(cleaned.flatMap((node) => [...pictureIds(node)]));
  return {
    nodes: cleaned,
    namespaces: Object.fromEntries(Object.entries(root.attributes).filter(([key]) => /^xmlns:/.test(key))),
    pictures: new Map([...around.pictures].filter(([id]) => used.has(id))),
  };
}

/** Whether a story shows its page number. */
export function hasPageNumber({ nodes }: Story): boolean {
  const fields = nodes.flatMap((node) => [...within(node, 'w:instrText'), ...within(node, 'w:fldSimple')]);
  return fields.some((each) => /\bPAGE\b/.test(each.attributes['w:instr'] ?? each.children.join('')));
}

/** Whether a story shows nothing. */
export function isEmpty({ nodes, pictures }: Story): boolean {
  const words = nodes.some((node) => [...within(node, 'w:t')].some(({ children }) => children.length > 0));
  const drawn = nodes.some((node) =>
    ['w:drawing', 'w:pict', 'w:pBdr', 'w:tbl'].some((name) => !within(node, name).next().done),
  );
  return pictures.size === 0 && !words && !drawn;
}

function cleanedNode(node: Node, around: Around): readonly Node[] {
  if (typeof node === 'string') return [node];
  if (LEFT_OUT.has(node.name) || isLost(node, around)) return [];
  const children = node.children.flatMap((each) => cleanedNode(each, around));
  if (OPENED.has(node.name)) return children;
  if (node.name === 'w:p') return [paragraph(node, children, around)];
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key]) => !OWN.test(key)));
  return [{ name: node.name, attributes, children }];
}

/** A picture missing from the file, or a hidden run. */
function isLost(node: Element, { pictures }: Around): boolean {
  if (node.name === 'w:drawing' || node.name === 'w:pict') {
    return [...pictureIds(node)].some((id) => !pictures.has(id));
  }
  const hidden = node.name === 'w:r' ? child(child(node, 'w:rPr'), 'w:vanish') : undefined;
  return hidden !== undefined && !/^(?:0|false|off)$/.test(hidden.attributes['w:val'] ?? '');
}

function* pictureIds(node: Element): Generator<string> {
  for (const [name, key] of [
    ['a:blip', 'r:embed'],
    ['a:blip', 'r:link'],
    ['v:imagedata', 'r:id'],
  ] as const) {
    for (const each of within(node, name)) {
      const id = each.attributes[key];
      if (id !== undefined) yield id;
    }
  }
}

/** A paragraph with the look of its style as direct formatting. */
function paragraph(given: Element, children: readonly Node[], { styles, fontOf }: Around): Element {
  const properties = child(given, 'w:pPr');
  const own = withFonts(properties ?? { name: 'w:pPr', attributes: {}, children: [] }, fontOf);
  const style = styles.of(child(own, 'w:pStyle')?.attributes['w:val']);
  const base = over(PLAIN_RUN, styles.defaults.run, style.run);
  const mark = over(base, propertiesIn(child(own, 'w:rPr')));
  const look = new Map(
    over(PLAIN_PARAGRAPH, styles.defaults.paragraph, style.paragraph, propertiesIn(own)),
  ).set('w:rPr', propertiesElement('w:rPr', mark));
  const rest = withoutFields(children.filter((each) => !isElement(each) || each.name !== 'w:pPr'));
  const runs = rest.map((each) =>
    isElement(each) && each.name === 'w:r' ? run(each, base, { styles, fontOf }) : each,
  );
  return { name: 'w:p', attributes: {}, children: [propertiesElement('w:pPr', look), ...runs] };
}

function run(
  given: Element,
  base: ReturnType<typeof over>,
  { styles, fontOf }: Pick<Around, 'styles' | 'fontOf'>,
): Element {
  const properties = child(given, 'w:rPr');
  const own = properties === undefined ? undefined : withFonts(properties, fontOf);
  const style = child(own, 'w:rStyle')?.attributes['w:val'];
  const named = style === undefined ? new Map() : styles.of(style).run;
  const look = propertiesElement('w:rPr', over(base, named, propertiesIn(own)));
  return {
    ...given,
    children: [look, ...given.children.filter((each) => !isElement(each) || each.name !== 'w:rPr')],
  };
}

/** Of fields, only page numbers remain fields; others become text. */
function withoutFields(children: readonly Node[]): readonly Node[] {
  const codes = children
    .filter(isElement)
    .flatMap((each) => [...within(each, 'w:instrText')].map(({ children }) => children.join('')));
  const keeps = codes.length > 0 && codes.every((code) => PAGES.test(code));
  return children.flatMap((each) => {
    if (!isElement(each)) return [each];
    if (each.name === 'w:fldSimple')
      return PAGES.test(each.attributes['w:instr'] ?? '') ? [each] : each.children;
    const isCode = !within(each, 'w:fldChar').next().done || !within(each, 'w:instrText').next().done;
    return isCode && !keeps ? [] : [each];
  });
}

const element = (name: string, attributes: Record<string, string>): readonly [string, Element] => [
  name,
  { name, attributes, children: [] },
];

/** Word's defaults for properties that are not set; our files have others. */
const PLAIN_PARAGRAPH = new Map([
  element('w:autoSpaceDE', { 'w:val': '1' }),
  element('w:autoSpaceDN', { 'w:val': '1' }),
  element('w:snapToGrid', { 'w:val': '0' }),
  element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' }),
]);
const PLAIN_RUN = new Map([
  element('w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:eastAsia': '宋体' }),
  element('w:sz', { 'w:val': '20' }),
  element('w:szCs', { 'w:val': '20' }),
]);
