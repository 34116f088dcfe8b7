import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../refusal.ts';
import type { WordBlock, WordCell, WordRow } from './blocks.ts';

const WORD = /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/.*main$/;
/** Deleted text, codes of fields, and what stands a second time for older programs. */
const SKIPPED = new Set(['del', 'delText', 'instrText', 'moveFrom', 'Fallback', 'footnote', 'sectPr']);

/** The paragraphs and tables of `word/document.xml`. Throws `Refusal` where it is not well formed. */
export function readBlocks(xml: string): readonly WordBlock[] {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('error', () => {
    throw new Refusal('文档的内容不完整，请用 Word 或 WPS 打开后另存，再导入');
  });
  parser.write(xml).close();
  return reader.blocks;
}

interface OpenTable {
  readonly rows: WordRow[];
  row: WordCell[];
  cell: string[];
  span: number;
  merge: WordCell['merge'];
}

/** Builds blocks from tags. Tables within a table add their text to the cell they stand in. */
class Reader {
  readonly blocks: WordBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #skipping = 0;
  #inText = 0;
  #paragraph: { text: string; style: string; numbered: boolean }[] = [];
  #contents = 0;

  open(tag: SaxesTagNS): void {
    if (this.#skipping > 0 || SKIPPED.has(tag.local)) {
      this.#skipping++;
      return;
    }
    if (!WORD.test(tag.uri)) return;
    this.#openWord(tag.local, (name) => attributeOf(tag, name));
  }

  close({ local, uri }: SaxesTagNS): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (WORD.test(uri)) this.#closeWord(local);
  }

  text(text: string): void {
    if (this.#inText > 0 && this.#skipping === 0) this.#say(text);
  }

  #openWord(local: string, value: (name: string) => string | undefined): void {
    const paragraph = this.#paragraph.at(-1);
    const table = this.#tables.at(-1);
    if (local === 't') this.#inText++;
    else if (local === 'tab') this.#say('\t');
    else if (local === 'br' || local === 'cr') this.#say('\n');
    else if (local === 'noBreakHyphen') this.#say('-');
    else if (local === 'p') this.#paragraph.push({ text: '', style: '', numbered: false });
    else if (local === 'pStyle' && paragraph !== undefined) paragraph.style = value('val') ?? '';
    else if (local === 'numId' && paragraph !== undefined) paragraph.numbered = value('val') !== '0';
    else if (local === 'docPartGallery' && value('val') === 'Table of Contents') this.#contents = 1;
    else if (local === 'tbl') this.#tables.push({ rows: [], row: [], cell: [], span: 1, merge: 'none' });
    else if (table !== undefined) openCell(table, local, value);
  }

  #closeWord(local: string): void {
    const table = this.#tables.at(-1);
    if (local === 't') this.#inText--;
    else if (local === 'p') this.#endParagraph();
    else if (local === 'sdt') this.#contents = 0;
    else if (local === 'tbl') this.#endTable();
    else if (table !== undefined && local === 'tc') endCell(table);
    else if (table !== undefined && local === 'tr') table.rows.push(table.row);
  }

  #say(text: string): void {
    const paragraph = this.#paragraph.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph.pop();
    if (paragraph === undefined) return;
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cell.push(paragraph.text);
    else if (this.#contents === 0) this.blocks.push({ kind: 'paragraph', ...paragraph });
  }

  #endTable(): void {
    const table = this.#tables.pop();
    const outer = this.#tables.at(-1);
    if (table === undefined) return;
    if (outer === undefined) this.blocks.push({ kind: 'table', rows: table.rows });
    else outer.cell.push(table.rows.flatMap((row) => row.map(({ text }) => text)).join(' '));
  }
}

function openCell(table: OpenTable, local: string, value: (name: string) => string | undefined): void {
  if (local === 'tr') table.row = [];
  else if (local === 'tc') Object.assign(table, { cell: [], span: 1, merge: 'none' });
  else if (local === 'gridSpan') table.span = Math.min(200, Math.max(1, Number(value('val')) || 1));
  else if (local === 'vMerge') table.merge = value('val') === 'restart' ? 'start' : 'inside';
}

function endCell(table: OpenTable): void {
  table.row.push({ text: table.cell.join('\n').trim(), span: table.span, merge: table.merge });
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  return Object.values(tag.attributes).find(({ local }) => local === name)?.value;
}
