import { attribute, escapeText } from '#main/exports/docx/write/xml';
import { parseXml } from '#main/imports/containers/parse-xml';

/** An element of an XML part, with name and attributes as written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** The root of a part. Throws SyntaxError if the text is not XML. */
export function parseTree(xml: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: Node[] }[] = [];
  let root: Element | null = null;
  parseXml(
    xml,
    (name, attributes) => {
      const element = { name, attributes: { ...attributes }, children: [] };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    () => open.pop(),
    (text) => open.at(-1)?.children.push(text),
  );
  if (root === null) throw new SyntaxError('no root');
  return root;
}

export function writeTree(node: Node): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inner = node.children.map(writeTree).join('');
  const start = `<${node.name}${attributes.join('')}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${node.name}>`;
}

export function isElement(node: Node | undefined): node is Element {
  return typeof node === 'object';
}

/** The first child with a name. */
export function child(of: Element | undefined, name: string): Element | undefined {
  return of?.children.filter(isElement).find((each) => each.name === name);
}

export function childrenOf(of: Element | undefined): readonly Element[] {
  return of?.children.filter(isElement) ?? [];
}

/** Every descendant with a name, in document order. */
export function* within(of: Element, name: string): Generator<Element> {
  for (const each of childrenOf(of)) {
    if (each.name === name) yield each;
    yield* within(each, name);
  }
}
