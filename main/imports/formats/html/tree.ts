import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const MOST_CHARACTERS = 8_000_000;

/**
 * A page's tree, as a browser would build it. Throws `Refusal` if it is larger or deeper than any genuine page.
 */
export function pageTree(html: string): readonly Node[] {
  if (html.length > MOST_CHARACTERS) throw new Refusal('网页太大，不像是一份决算公开，没有读入');
  const rows = html.match(/<tr\b/gi)?.length ?? 0;
  if (rows > LIMITS.rowsPerSheet) {
    throw new Refusal(`网页的表格有 ${rows} 行，超过 ${LIMITS.rowsPerSheet} 行，没有读入`);
  }
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > LIMITS.xmlDepth) throw new Refusal('网页的内容嵌套得太深，没有读入');
    },
    onItemPop: () => void depth--,
  };
  return parse<DefaultTreeAdapterMap>(html, { treeAdapter, sourceCodeLocationInfo: false }).childNodes;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
