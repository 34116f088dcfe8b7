import type { FlowBlock, SpanningCell } from '#main/imports/flow/blocks';
import { placeCells } from '#main/imports/flow/place-cells';
import { hasOwnLine, isHidden } from './shown.ts';
import { attribute, type Element, isElement, type Node } from './tree.ts';

/** Marks that some programs leave in pages, which print nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNPRINTED = /[\u0000-\u0008\u000b\u000e-\u001f\u200b\ufeff]/g;
const BLANKS = /[ \t\r\n\f]+/g;
/** A tab between words separates the parts of a line; next to a line end in the file it is only indentation. */
const TAB = /^\t+$/;
const MOST_SPAN = 1000;

/** The paragraphs and tables of a page that a browser would show, in order. */
export function readPage(nodes: readonly Node[]): readonly FlowBlock[] {
  const flow = new Flow();
  walk(nodes, flow);
  return flow.end();
}

/** Collects text into lines, and lines and tables in order. */
class Flow {
  readonly #blocks: FlowBlock[] = [];
  #line = '';

  say(text: string): void {
    // consecutive blanks count as one
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? text.replace(/^ /, '') : text;
  }

  /** Adds text as written, including blanks. */
  sayAsIs(text: string): void {
    for (const [at, line] of text.split(/\r\n|\n/).entries()) {
      if (at > 0) this.breakLine();
      this.#line += line;
    }
  }

  breakLine(): void {
    const text = this.#line.replaceAll('\u00a0', ' ').trimEnd();
    if (text.trim() !== '') this.#blocks.push({ kind: 'paragraph', text });
    this.#line = '';
  }

  add(block: FlowBlock): void {
    this.breakLine();
    this.#blocks.push(block);
  }

  end(): readonly FlowBlock[] {
    this.breakLine();
    return this.#blocks;
  }
}

function walk(nodes: readonly Node[], flow: Flow, asIs = false): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(UNPRINTED, '');
      if (asIs) flow.sayAsIs(text);
      else flow.say(text.replace(BLANKS, (blanks) => (TAB.test(blanks) ? blanks : ' ')));
    } else if (isElement(node) && !isHidden(node)) walkElement(node, flow, asIs);
  }
}

function walkElement(element: Element, flow: Flow, asIs: boolean): void {
  const { tagName, childNodes } = element;
  if (tagName === 'br' || tagName === 'hr') flow.breakLine();
  else if (tagName === 'table') readTable(element, flow);
  else if (tagName === 'ol') readList(element, flow);
  else if (hasOwnLine(tagName)) {
    flow.breakLine();
    walk(childNodes, flow, asIs || tagName === 'pre');
    flow.breakLine();
  } else walk(childNodes, flow, asIs);
}

/** Numbers that the browser puts before the items of a list. */
function readList(list: Element, flow: Flow): void {
  flow.breakLine();
  let number = Number(attribute(list, 'start') ?? 1) || 1;
  const isNumbered = !/list-style(-type)?\s*:\s*none/i.test(attribute(list, 'style') ?? '');
  for (const item of list.childNodes) {
    if (!isElement(item) || isHidden(item)) continue;
    if (item.tagName === 'li' && isNumbered) flow.say(`${number++}. `);
    if (item.tagName === 'ol') readList(item, flow);
    else walkItem(item, flow);
  }
  flow.breakLine();
}

/** The first paragraph of an item is on the line of its number. */
function walkItem(item: Element, flow: Flow): void {
  const first = item.childNodes.find(
    (node) => isElement(node) || ('value' in node && node.value.trim() !== ''),
  );
  if (item.tagName === 'li' && first !== undefined && isElement(first) && first.tagName === 'p') {
    walk(first.childNodes, flow);
    flow.breakLine();
    walk(item.childNodes.slice(item.childNodes.indexOf(first) + 1), flow);
  } else walk([...item.childNodes], flow);
  flow.breakLine();
}

function readTable(table: Element, flow: Flow): void {
  const rows: SpanningCell[][] = [];
  for (const part of table.childNodes) {
    if (!isElement(part) || isHidden(part)) continue;
    if (part.tagName === 'caption') flow.add({ kind: 'paragraph', text: lineOf(part) });
    if (!/^(thead|tbody|tfoot)$/.test(part.tagName)) continue;
    for (const row of part.childNodes) {
      if (isElement(row) && row.tagName === 'tr' && !isHidden(row)) rows.push(readRow(row));
    }
  }
  flow.add(placeCells(rows));
}

function readRow(row: Element): SpanningCell[] {
  return row.childNodes.flatMap((cell) => {
    if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isHidden(cell)) return [];
    const across = spanOf(cell, 'colspan');
    const down = spanOf(cell, 'rowspan');
    return [{ across, down, blocks: readPage(cell.childNodes) }];
  });
}

function spanOf(cell: Element, name: string): number {
  const asked = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (name === 'rowspan' && asked === 0) return MOST_SPAN;
  return Number.isNaN(asked) ? 1 : Math.min(Math.max(asked, 1), MOST_SPAN);
}

function lineOf(element: Element): string {
  return readPage(element.childNodes)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join(' ');
}
