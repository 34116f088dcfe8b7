import type { FlowBlock } from '#main/imports/flow/blocks';
import { labelled } from '#main/imports/flow/numerals';
import { Fields } from '#main/imports/formats/docx/fields';
import { symbol } from '#main/imports/formats/docx/symbols';
import { type Formatted, formattedAt } from './formatted.ts';
import type { Letter } from './letters.ts';
import type { DocNumbering } from './numbering.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.ts';
import { type DocStyle, listsOfStyle } from './styles.ts';
import { OpenTable } from './tables.ts';

const CELL = 0x07;
const ENDS = new Set([CELL, 0x0c, 0x0d]);
const FIELD = { begin: 0x13, separate: 0x14, end: 0x15 } as const;
const NOTE = 0x02;
/** Meaning of control characters in old files; other codes below the blank print nothing. */
const CODES: Readonly<Record<number, string>> = { 9: '\t', 11: '\n', 14: '\n', 30: '-' };

export interface DocContext {
  readonly paragraphs: readonly Formatted[];
  readonly styles: readonly (DocStyle | null)[];
  readonly numbering: DocNumbering;
  readonly data: Buffer | null;
}

/** Builds paragraphs and tables from the letters of a text. */
export class BlockReader {
  readonly blocks: FlowBlock[] = [];
  hidden = 0;
  notes = 0;
  readonly #context: DocContext;
  readonly #tables: OpenTable[] = [];
  readonly #known = new Map<Formatted, ParagraphProperties>();
  #fields = new Fields();
  #text = '';
  /** Whether the paragraph began in a table of contents. */
  #contents = false;
  #begun = false;

  constructor(context: DocContext) {
    this.#context = context;
  }

  read(letters: Iterable<Letter>): void {
    this.#fields = new Fields();
    for (const letter of letters) {
      if (!this.#begun) {
        this.#contents = this.#fields.inContents;
        this.#begun = true;
      }
      if (ENDS.has(letter.code)) this.#endParagraph(letter);
      else if (!letter.properties.deleted) this.#say(letter);
    }
    while (this.#tables.length > 0) this.#endTable();
    if (this.#text !== '') this.blocks.push({ kind: 'paragraph', text: this.#text });
    this.#text = '';
    this.#begun = false;
  }

  #say({ code, properties }: Letter): void {
    if (code === FIELD.begin) this.#fields.begin();
    else if (code === FIELD.separate) this.#fields.separate();
    else if (code === FIELD.end) this.#fields.end();
    else if (code === NOTE) this.notes++;
    else {
      const text = properties.symbol === null ? plain(code) : symbol(properties.symbol);
      if (this.#fields.hides) this.#fields.say(text);
      else if (properties.hidden) this.hidden += text.trim().length;
      else this.#text += text;
    }
  }

  #endParagraph({ code, at, properties: { deleted } }: Letter): void {
    const formatted = formattedAt(this.#context.paragraphs, at);
    const properties = this.#propertiesOf(formatted);
    const depth = code === CELL ? Math.max(properties.depth, 1) : properties.depth;
    while (this.#tables.length > depth) this.#endTable();
    while (this.#tables.length < depth) this.#tables.push(new OpenTable());
    const table = this.#tables.at(-1);
    if (table !== undefined && (properties.endsRow || properties.endsInnerRow)) {
      table.endRow(properties.row, deleted);
      this.#text = '';
    } else if (deleted && code !== CELL) {
      // a paragraph whose end was deleted continues in the next
      return;
    } else {
      this.#addParagraph(properties, formatted?.style ?? 0);
      if (table !== undefined && (code === CELL || properties.endsInnerCell)) table.endCell();
    }
    this.#begun = false;
  }

  #addParagraph({ list, level }: ParagraphProperties, style: number): void {
    const text = this.#text;
    this.#text = '';
    if (this.#contents || this.#context.styles[style]?.contents === true) return;
    const label = this.#context.numbering.label(list, level);
    const into = this.#tables.at(-1)?.cell ?? this.blocks;
    into.push({ kind: 'paragraph', text: label === '' ? text : labelled(label, text.trimStart()) });
  }

  #propertiesOf(formatted: Formatted | undefined): ParagraphProperties {
    const known = formatted === undefined ? undefined : this.#known.get(formatted);
    if (known !== undefined) return known;
    const { styles, data } = this.#context;
    const lists = formatted === undefined ? [] : [...listsOfStyle(styles, formatted.style), formatted.list];
    const made = paragraphProperties(lists, data);
    if (formatted !== undefined) this.#known.set(formatted, made);
    return made;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    (this.#tables.at(-1)?.cell ?? this.blocks).push(table.end());
  }
}

function plain(code: number): string {
  if (code >= 32) return String.fromCharCode(code);
  return CODES[code] ?? '';
}
