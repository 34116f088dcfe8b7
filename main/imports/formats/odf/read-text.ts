import type { FlowBlock, FlowCell } from '#main/imports/flow/blocks';
import { labelled } from '#main/imports/flow/numerals';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import { OdfChanges } from './changes.ts';
import { type Attribute, countOf, walkOdf } from './elements.ts';
import { OdfLists } from './lists.ts';
import type { OdfStyles } from './styles.ts';

/** Elements that are not the document's text, or repeat it. */
const SKIPPED = new Set(
  'text:note office:annotation office:annotation-end text:ruby-text office:forms text:number svg-compatible:title svg-compatible:desc text:table-of-content text:alphabetical-index text:table-index text:illustration-index office:scripts office:font-face-decls office:styles office:automatic-styles office:master-styles office:meta office:settings draw:object draw:object-ole'.split(
    ' ',
  ),
);
const MOST_BLANKS = 500;

interface OpenParagraph {
  text: string;
  readonly label: string;
}

interface OpenTable {
  row: number;
  column: number;
  repeatedRow: number;
  readonly cells: FlowCell[];
  cell: { readonly across: number; readonly down: number; readonly repeated: number } | null;
}

export interface OdfText {
  readonly blocks: readonly FlowBlock[];
  readonly hidden: number;
  readonly notes: number;
}

/** The paragraphs and tables of a text document. Throws `Refusal` if it is not well formed. */
export function readOdfText(xml: string, styles: OdfStyles): OdfText {
  const reader = new Reader(styles);
  walkOdf(xml, reader);
  return reader;
}

class Reader implements OdfText {
  readonly blocks: FlowBlock[] = [];
  hidden = 0;
  notes = 0;
  readonly #styles: OdfStyles;
  readonly #lists: OdfLists;
  readonly #stories: FlowBlock[][];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #spans: boolean[] = [];
  readonly #changes = new OdfChanges();
  #skipping = 0;
  #cells = 0;
  #carried = '';

  constructor(styles: OdfStyles) {
    this.#styles = styles;
    this.#lists = new OdfLists(styles);
    this.#stories = [this.blocks];
  }

  open(name: string, attribute: Attribute): void {
    if (this.#changes.open(name, attribute)) return;
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      if (this.#skipping++ === 0 && name === 'text:note') this.notes++;
      return;
    }
    if (name === 'text:p' || name === 'text:h') {
      const label = name === 'text:h' ? this.#lists.headingLabel(attribute) : this.#lists.label();
      this.#paragraphs.push({ text: '', label });
    } else if (name === 'text:span') {
      this.#spans.push(this.#styles.hidden.has(attribute('text:style-name') ?? ''));
    } else if (name === 'text:s') this.#say(' '.repeat(Math.min(countOf(attribute('text:c')), MOST_BLANKS)));
    else if (name === 'text:tab') this.#say('\t');
    else if (name === 'text:line-break') this.#say('\n');
    else if (name === 'text:list') this.#lists.openList(attribute);
    else if (name === 'text:list-item') this.#lists.openItem(attribute);
    else this.#openInTable(name, attribute);
  }

  close(name: string): void {
    if (this.#changes.close()) return;
    if (this.#skipping > 0) this.#skipping--;
    else if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:list') this.#lists.closeList();
    else this.#closeInTable(name);
  }

  /** Blanks in the file count as one blank, and as none at the start. */
  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#skipping > 0 || this.#changes.hides || paragraph === undefined) return;
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    this.#say(paragraph.text === '' ? collapsed.trimStart() : collapsed);
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#changes.hides) return;
    if (this.#spans.some(Boolean)) this.hidden += text.trim().length;
    else paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const { label } = paragraph;
    const text = this.#carried + paragraph.text;
    // a paragraph whose end was deleted continues in the next
    this.#carried = this.#changes.hides ? text : '';
    if (this.#changes.hides) return;
    this.#stories
      .at(-1)
      ?.push({ kind: 'paragraph', text: label === '' ? text : labelled(label, text.trimStart()) });
  }

  #openInTable(name: string, attribute: Attribute): void {
    const table = this.#tables.at(-1);
    if (name === 'table:table') {
      this.#tables.push({ row: 0, column: 0, repeatedRow: 1, cells: [], cell: null });
    } else if (table === undefined) return;
    else if (name === 'table:table-row') {
      table.column = 0;
      table.repeatedRow = Math.min(countOf(attribute('table:number-rows-repeated')), LIMITS.rowsPerSheet);
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const across = countOf(attribute('table:number-columns-spanned'));
      const down = Math.min(countOf(attribute('table:number-rows-spanned')), LIMITS.rowsPerSheet);
      const repeated = countOf(attribute('table:number-columns-repeated'));
      table.cell = { across, down, repeated };
      this.#stories.push([]);
    }
  }

  #closeInTable(name: string): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === 'table:table') this.#endTable();
    else if (name === 'table:table-row') table.row += table.repeatedRow;
    else if (name === 'table:table-cell') this.#endCell(table);
    else if (name === 'table:covered-table-cell') {
      this.#stories.pop();
      table.column += table.cell?.repeated ?? 1;
    }
  }

  /** A cell repeated beside and below is placed at each of its positions. */
  #endCell(table: OpenTable): void {
    const blocks = this.#stories.pop() ?? [];
    const { across, down, repeated } = table.cell ?? { across: 1, down: 1, repeated: 1 };
    const columns = Math.min(repeated, LIMITS.columns - table.column);
    for (let row = table.row; row < table.row + table.repeatedRow; row++) {
      for (let column = table.column; column < table.column + columns; column++) {
        if (++this.#cells > LIMITS.cells) throw new Refusal('表格的单元格太多，不像是决算公开，没有读入');
        table.cells.push({ row, column, across: Math.min(across, LIMITS.columns - column), down, blocks });
      }
    }
    table.column += repeated;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    const cells = table?.cells.map((cell) => ({ ...cell, down: Math.min(cell.down, table.row - cell.row) }));
    if (cells !== undefined) this.#stories.at(-1)?.push({ kind: 'table', cells });
    // the cell that contains the table is open again
  }
}
