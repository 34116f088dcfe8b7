import type { FlowBlock } from '#main/imports/flow/blocks';
import { labelled } from '#main/imports/flow/numerals';
import { withoutJoiners } from '#shared/publication/bonds';
import { isOn, type Value, walkXml } from './elements.ts';
import type { Numbering } from './numbering.ts';
import { type Merge, placeRows, type WordCell } from './rows.ts';
import { type OpenParagraph, type OpenTable, Story } from './story.ts';
import type { Styles } from './styles.ts';
import { symbol } from './symbols.ts';

/** Deleted text, and duplicates for older programs or for phonetic guides. */
const SKIPPED = new Set(['del', 'delText', 'moveFrom', 'Fallback', 'rt', 'sectPr', 'pPrChange', 'rPrChange']);
const CHANGES = new Set(['tblPrChange', 'trPrChange', 'tcPrChange', 'tblGridChange', 'numberingChange']);
const CONTENTS_STYLE = /^(toc|目录)\s*\d?$/i;
const MOST_SPAN = 200;

export interface WordContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

export interface WordText {
  readonly blocks: readonly FlowBlock[];
  /** Count of letters formatted as hidden, and of note marks. */
  readonly hidden: number;
  readonly notes: number;
}

/** The paragraphs and tables of `word/document.xml`. Throws `Refusal` if it is not well formed. */
export function readBlocks(xml: string, context: WordContext): WordText {
  const reader = new Reader(context);
  walkXml(xml, reader);
  return reader;
}

/** Builds blocks from tags. */
class Reader implements WordText {
  readonly blocks: FlowBlock[] = [];
  hidden = 0;
  notes = 0;
  readonly #context: WordContext;
  readonly #stories: Story[];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  /** For each open content control, whether it is a table of contents. */
  readonly #controls: boolean[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  #inText = 0;
  #inCode = 0;
  #runs: { hidden: boolean }[] = [];

  constructor(context: WordContext) {
    this.#context = context;
    this.#stories = [new Story(this.blocks)];
  }

  open(local: string, isWord: boolean, value: Value): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(local);
    if (this.#skipping > 0 || SKIPPED.has(local) || CHANGES.has(local)) {
      if (this.#skipping++ === 0 && (local === 'del' || local === 'moveFrom')) this.#markDeleted(parent);
    } else if (isWord) this.#openWord(local, parent, value);
    else if (local === 't') this.#inText++;
  }

  close(local: string, isWord: boolean): void {
    this.#path.pop();
    if (this.#skipping > 0) this.#skipping--;
    else if (isWord) this.#closeWord(local);
    else if (local === 't') this.#inText--;
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#inCode > 0) this.#story.fields.say(text);
    else if (this.#inText > 0) this.#say(withoutJoiners(text));
  }

  get #story(): Story {
    return this.#stories.at(-1) ?? new Story(this.blocks);
  }

  get #cell(): WordCell | undefined {
    return this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1);
  }

  /** Records a deleted paragraph end or row, which a mark among its properties indicates. */
  #markDeleted(parent: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (parent === 'rPr' && this.#path.at(-3) === 'pPr' && paragraph !== undefined) {
      paragraph.endDeleted = true;
    } else if (parent === 'trPr' && row !== undefined) row.deleted = true;
  }

  #openWord(local: string, parent: string, value: Value): void {
    if (local === 't') this.#inText++;
    else if (local === 'instrText') this.#inCode++;
    else if (local === 'r') this.#runs.push({ hidden: false });
    else if (local === 'p') this.#openParagraph();
    else if (local === 'tbl') this.#tables.push({ rows: [] });
    else if (local === 'txbxContent') this.#stories.push(new Story(this.#story.blocks));
    else if (local === 'sdt') this.#controls.push(false);
    else if (local === 'docPartGallery' && value('val') === 'Table of Contents') {
      this.#controls[this.#controls.length - 1] = true;
    } else if (local === 'fldSimple') this.#openSimpleField(value('instr') ?? '');
    else if (parent === 'r') this.#openInRun(local, value);
    else if (parent === 'rPr') this.#readRunProperty(local, value);
    else if (parent === 'pPr' || parent === 'numPr') this.#readParagraphProperty(local, value);
    else this.#openInTable(local, value);
  }

  #openInRun(local: string, value: Value): void {
    if (local === 'tab' || local === 'ptab') this.#say('\t');
    else if (local === 'br' || local === 'cr') this.#say('\n');
    else if (local === 'noBreakHyphen') this.#say('-');
    else if (local === 'sym') this.#say(symbol(Number.parseInt(value('char') ?? '', 16)));
    else if (local === 'footnoteReference' || local === 'endnoteReference') this.notes++;
    else if (local === 'fldChar') {
      const { fields } = this.#story;
      const type = value('fldCharType');
      if (type === 'begin') fields.begin();
      else if (type === 'separate') fields.separate();
      else if (type === 'end') fields.end();
    }
  }

  #openSimpleField(code: string): void {
    const { fields } = this.#story;
    fields.begin();
    fields.say(code);
    fields.separate();
  }

  #readRunProperty(local: string, value: Value): void {
    const run = this.#runs.at(-1);
    if (run === undefined || this.#path.at(-3) !== 'r') return;
    if (local === 'vanish') run.hidden = isOn(value);
    else if (local === 'rStyle' && this.#context.styles.get(value('val') ?? '')?.vanish === true) {
      run.hidden = true;
    }
  }

  #readParagraphProperty(local: string, value: Value): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (local === 'pStyle') paragraph.style = value('val') ?? '';
    else if (local === 'numId') paragraph.list = value('val') ?? '0';
    else if (local === 'ilvl') paragraph.level = Number(value('val')) || 0;
  }

  #openInTable(local: string, value: Value): void {
    const table = this.#tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = this.#cell;
    if (local === 'tr') table?.rows.push({ before: 0, deleted: false, cells: [] });
    else if (local === 'tc' && row !== undefined) {
      const made = { span: 1, down: 'none', across: 'none', deleted: false, blocks: [] } as const;
      row.cells.push({ ...made, blocks: [] });
      this.#stories.push(new Story(row.cells.at(-1)?.blocks ?? [], this.#story.fields));
    } else if (local === 'gridBefore' && row !== undefined) row.before = countOf(value, 0);
    else if (cell === undefined) return;
    else if (local === 'gridSpan') cell.span = countOf(value, 1);
    else if (local === 'vMerge') cell.down = mergeOf(value);
    else if (local === 'hMerge') cell.across = mergeOf(value);
    else if (local === 'cellDel') cell.deleted = true;
  }

  #closeWord(local: string): void {
    if (local === 't') this.#inText--;
    else if (local === 'instrText') this.#inCode--;
    else if (local === 'r') this.#runs.pop();
    else if (local === 'p') this.#endParagraph();
    else if (local === 'tc' || local === 'txbxContent') this.#endStory();
    else if (local === 'tbl') this.#endTable();
    else if (local === 'sdt') this.#controls.pop();
    else if (local === 'fldSimple') this.#story.fields.end();
  }

  #openParagraph(): void {
    const contents = this.#controls.some(Boolean) || this.#story.fields.inContents;
    this.#paragraphs.push({ text: '', style: '', list: null, level: null, endDeleted: false, contents });
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#story.fields.hides) return;
    if (this.#runs.some(({ hidden }) => hidden)) this.hidden += text.trim().length;
    else paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const story = this.#story;
    const text = story.carried + paragraph.text;
    story.carried = paragraph.endDeleted ? text : '';
    const name = this.#context.styles.get(paragraph.style)?.name ?? '';
    const isContents = CONTENTS_STYLE.test(paragraph.style) || CONTENTS_STYLE.test(name);
    if (paragraph.endDeleted || paragraph.contents || isContents) return;
    const label = this.#context.numbering.label(paragraph);
    story.blocks.push({ kind: 'paragraph', text: label === '' ? text : labelled(label, text.trimStart()) });
  }

  /** A cell or a text box may end with a paragraph whose end was deleted. */
  #endStory(): void {
    if (this.#stories.length < 2) return;
    const story = this.#stories.pop();
    if (story !== undefined && story.carried !== '') {
      story.blocks.push({ kind: 'paragraph', text: story.carried });
    }
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table !== undefined) this.#story.blocks.push(placeRows(table.rows));
  }
}

function countOf(value: Value, least: number): number {
  return Math.min(MOST_SPAN, Math.max(least, Math.trunc(Number(value('val'))) || least));
}

function mergeOf(value: Value): Merge {
  return value('val') === 'restart' ? 'start' : 'inside';
}
