import { child, type Element, isElement, type Node, within } from './tree.ts';

/** The words that a template's cover leaves to the report. */
export interface CoverWords {
  readonly 部门: string;
  readonly 年度: string;
  readonly 标题: string;
}

const PLACEHOLDER = /\{(部门|年度|标题)\}/g;

/** The nodes of a body before its first page ends. */
export function coverNodes(body: Element): readonly Element[] {
  const nodes: Element[] = [];
  for (const node of body.children.filter(isElement)) {
    if (node.name === 'w:sectPr' || startsPage(node)) break;
    nodes.push(node);
    if (endsPage(node)) break;
  }
  return nodes.map((node) => withoutBreaks(node));
}

/** Whether the text contains a placeholder for the report's words. */
export function hasPlaceholder(nodes: readonly Element[]): boolean {
  return nodes.some((node) =>
    [node, ...within(node, 'w:p')].some(
      (paragraph) => wordsOf(paragraph).join('').search(PLACEHOLDER) !== -1,
    ),
  );
}

/** A tree with its placeholders filled, including those that span several runs. */
export function filled(node: Element, words: CoverWords): Element {
  if (node.name !== 'w:p') {
    return { ...node, children: node.children.map((each) => (isElement(each) ? filled(each, words) : each)) };
  }
  const texts = wordsOf(node);
  const whole = texts.join('');
  const matches = [...whole.matchAll(PLACEHOLDER)];
  if (matches.length === 0) return inside(node, (each) => filled(each, words));
  const pieces = texts.map((_, index) => {
    const from = texts.slice(0, index).join('').length;
    return replaced(whole, { from, to: from + (texts[index]?.length ?? 0) }, matches, words);
  });
  let at = 0;
  const put = (each: Node): Node => {
    if (!isElement(each)) return each;
    if (each.name === 'w:t')
      return { ...each, attributes: { 'xml:space': 'preserve' }, children: [pieces[at++] ?? ''] };
    return { ...each, children: each.children.map(put) };
  };
  return { ...node, children: node.children.map(put) };
}

function inside(node: Element, change: (node: Element) => Element): Element {
  return { ...node, children: node.children.map((each) => (isElement(each) ? change(each) : each)) };
}

/** The replacement for a range of the whole text: each placeholder's words go where it begins. */
function replaced(
  whole: string,
  { from, to }: { readonly from: number; readonly to: number },
  matches: readonly RegExpMatchArray[],
  words: CoverWords,
): string {
  let result = '';
  for (let at = from; at < to; at++) {
    const match = matches.find(({ index = 0, 0: found }) => index <= at && at < index + found.length);
    if (match === undefined) result += whole.charAt(at);
    else if (match.index === at) result += words[match[1] as keyof CoverWords];
  }
  return result;
}

function wordsOf(node: Element): readonly string[] {
  return [...within(node, 'w:t')].map(({ children }) => children.join(''));
}

function startsPage(node: Element): boolean {
  return child(child(node, 'w:pPr'), 'w:pageBreakBefore') !== undefined;
}

function endsPage(node: Element): boolean {
  const section = child(child(node, 'w:pPr'), 'w:sectPr');
  return section !== undefined || [...within(node, 'w:br')].some(isPageBreak);
}

function withoutBreaks(node: Element): Element {
  const children = node.children.filter(
    (each) => !isElement(each) || !(each.name === 'w:br' && isPageBreak(each)),
  );
  return { ...node, children: children.map((each) => (isElement(each) ? withoutBreaks(each) : each)) };
}

function isPageBreak({ attributes }: Element): boolean {
  return attributes['w:type'] === 'page';
}
