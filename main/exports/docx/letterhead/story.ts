import { over, propertiesElement, propertiesIn, type StyleSheet, withFonts } from './properties.ts';
import { child, type Element, isElement, type Node, within } from './tree.ts';

/** Paragraphs, tables and pictures of a template that stand in a file of ours as they looked there. */
export interface Story {
  readonly nodes: readonly Element[];
  /** The namespaces that its elements are written with, by prefix, as attributes. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The pictures, by the relation by which the elements name them. */
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

/** What nobody sees, or what belongs to the file the template is: it does not go along. */
const LEFT_OUT = new Set([
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:del', 'w:moveFrom', 'w:footnoteReference', 'w:permStart'],
  ...['w:endnoteReference', 'w:permEnd', 'w:object', 'w:control', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'],
  ...['w:annotationRef', 'w:tblStyle', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:smartTagPr'],
  ...['w:customXmlPr', 'a:hlinkClick', 'wp14:sizeRelH', 'wp14:sizeRelV', 'w:hdr', 'w:ftr'],
]);
/** What only holds other things: these stay. */
const OPENED = new Set(['w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:smartTag']);
/** Identifiers of a program's own, and of versions. */
const OWN = /^(?:ID$|w:rsid|w14:|w15:|w16|wp14:)/;
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Takes the children of a template's `body`, `hdr` or `ftr` over, each paragraph with the look that its styles gave. */
export function storyOf(root: Element, nodes: readonly Node[], around: Around): Story {
  const cleaned = nodes.flatMap((node) => cleanedNode(node, around)).filter(isElement);
  const used = new Set(cleaned.flatMap((node) => [...pictureIds(node)]));
  return {
    nodes: cleaned,
    namespaces: Object.fromEntries(Object.entries(root.attributes).filter(([key]) => /^xmlns:/.test(key))),
    pictures: new Map([...around.pictures].filter(([id]) => used.has(id))),
  };
}

/** Whether a story shows the number of its page. */
export function hasPageNumber({ nodes }: Story): boolean {
  const fields = nodes.flatMap((node) => [...within(node, 'w:instrText'), ...within(node, 'w:fldSimple')]);
  return fields.some((each) => /\bPAGE\b/.test(each.attributes['w:instr'] ?? each.children.join('')));
}

/** Whether a story shows anything at all. */
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

/** A picture that is not in the file, or a run that is hidden. */
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

/** A paragraph that carries the look of its style itself. */
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

/** Of fields, only the numbers of pages stay fields; of any other its words stay. */
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

/** How Word sets what nothing is said of; files of ours say otherwise. */
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
