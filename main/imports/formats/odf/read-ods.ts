import { refuseFormulas, SheetBudget, tooManyRows } from '#main/imports/formats/excel/sheet-budget';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { Sheet, SheetCell, Span } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { type Attribute, countOf, walkOdf } from './elements.ts';
import { odfCell } from './ods-cell.ts';
import { odfParts } from './parts.ts';
import { type OdfStyles, readOdfStyles } from './styles.ts';

const SKIPPED = new Set([
  'office:annotation',
  'table:tracked-changes',
  'table:shapes',
  'office:forms',
  'draw:frame',
]);

/** Reads a workbook of OpenDocument: the displayed texts, and the exact values of numbers. */
export function readOds(file: string, bytes: Buffer): SourceFile {
  const { content, styles, macros } = odfParts(bytes);
  const reader = new Reader(file, readOdfStyles(styles, content));
  walkOdf(content, reader);
  reader.refuseUncalculated();
  if (reader.sheets.length === 0)
    throw new Refusal('工作簿里没有工作表，可能已损坏；请打开后另存为 .xlsx，再导入');
  return {
    file,
    kind: 'workbook',
    blocks: reader.sheets.map((sheet) => ({ kind: 'sheet', sheet })),
    remarks: [
      ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
      ...(reader.hidden.length > 0 ? [`${file} 的隐藏工作表也读入了：${reader.hidden.join('、')}`] : []),
    ],
  };
}

interface OpenCell {
  readonly attribute: Attribute;
  readonly style: string | null;
  readonly repeated: number;
  readonly lines: string[];
}

interface OpenSheet {
  readonly name: string;
  readonly rows: (readonly (SheetCell | null)[])[];
  readonly merges: Span[];
  readonly hiddenRows: number[];
  /** The default style of a column's cells. */
  readonly columns: (string | null)[];
  row: (SheetCell | null)[];
  column: number;
  repeated: number;
  hidden: boolean;
  /** Empty rows, possibly the end. */
  waiting: number;
}

class Reader {
  readonly sheets: Sheet[] = [];
  readonly hidden: string[] = [];
  readonly #file: string;
  readonly #styles: OdfStyles;
  readonly #budget = new SheetBudget();
  readonly #formulas = { all: 0, calculated: 0 };
  #sheet: OpenSheet | null = null;
  #cell: OpenCell | null = null;
  #inLine = false;
  #skipping = 0;

  constructor(file: string, styles: OdfStyles) {
    this.#file = file;
    this.#styles = styles;
  }

  open(name: string, attribute: Attribute): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) this.#skipping++;
    else if (name === 'table:table') this.#openSheet(attribute);
    else if (this.#sheet === null) return;
    else if (name === 'table:table-column') openColumn(this.#sheet, attribute);
    else if (name === 'table:table-row') openRow(this.#sheet, attribute);
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#openCell(this.#sheet, name, attribute);
    else if (name === 'text:p') {
      this.#cell?.lines.push('');
      this.#inLine = true;
    } else if (name === 'text:s') this.text(' '.repeat(Math.min(countOf(attribute('text:c')), 500)));
    else if (name === 'text:tab') this.text('\t');
    else if (name === 'text:line-break') this.text('\n');
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--;
    else if (this.#sheet === null) return;
    else if (name === 'text:p') this.#inLine = false;
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#endCell(this.#sheet);
    else if (name === 'table:table-row') this.#endRow(this.#sheet);
    else if (name === 'table:table') this.#endSheet(this.#sheet);
  }

  text(text: string): void {
    const lines = this.#cell?.lines;
    if (this.#skipping === 0 && this.#inLine && lines !== undefined) lines[lines.length - 1] += text;
  }

  #openSheet(attribute: Attribute): void {
    if (this.#sheet !== null) return;
    const name = attribute('table:name') ?? '';
    if (this.sheets.length >= LIMITS.sheets) {
      throw new Refusal(`工作簿的工作表超过 ${LIMITS.sheets} 张，没有读入`);
    }
    if (this.#styles.hiddenTables.has(attribute('table:style-name') ?? '')) this.hidden.push(name);
    this.#sheet = {
      ...{ name, rows: [], merges: [], hiddenRows: [], columns: [], row: [] },
      ...{ column: 0, repeated: 1, hidden: false, waiting: 0 },
    };
  }

  #openCell(sheet: OpenSheet, name: string, attribute: Attribute): void {
    const repeated = countOf(attribute('table:number-columns-repeated'));
    const style = attribute('table:style-name') ?? sheet.columns[sheet.column] ?? null;
    this.#cell = { attribute, style, repeated, lines: [] };
    const across = countOf(attribute('table:number-columns-spanned'));
    const down = countOf(attribute('table:number-rows-spanned'));
    if (name === 'table:table-cell' && (across > 1 || down > 1)) {
      const top = sheet.rows.length + sheet.waiting;
      const right = Math.min(sheet.column + across - 1, LIMITS.columns);
      sheet.merges.push({ top, left: sheet.column, bottom: top + down - 1, right });
    }
  }

  #endCell(sheet: OpenSheet): void {
    if (this.#cell === null) return;
    const { attribute, style, repeated, lines } = this.#cell;
    if (attribute('table:formula') !== undefined) {
      this.#formulas.all++;
      if (attribute('office:value-type') !== undefined) this.#formulas.calculated++;
    }
    const made = odfCell(lines.join('\n'), attribute, this.#isPlain(style));
    const count = Math.min(repeated, LIMITS.columns - sheet.column);
    for (let index = 0; index < count; index++) sheet.row.push(made);
    sheet.column += repeated;
    this.#cell = null;
  }

  /** Throws `Refusal` if no formula has a result. */
  refuseUncalculated(): void {
    if (this.#formulas.calculated === 0) refuseFormulas(this.#formulas.all);
  }

  /** Whether cells of a style show numbers unformatted. */
  #isPlain(style: string | null): boolean {
    let at = style;
    for (let step = 0; at !== null && step < 20; step++) {
      const known = this.#styles.cellFormats.get(at);
      if (known?.format != null) return this.#styles.plainFormats.has(known.format);
      at = known?.parent ?? null;
    }
    return true;
  }

  #endRow(sheet: OpenSheet): void {
    const row = withoutEnd(sheet.row);
    if (row.length === 0) {
      sheet.waiting += sheet.repeated;
      return;
    }
    const last = sheet.rows.length + sheet.waiting + sheet.repeated;
    if (last > LIMITS.rowsPerSheet) throw tooManyRows(last);
    for (; sheet.waiting > 0; sheet.waiting--) sheet.rows.push([]);
    for (let index = 0; index < sheet.repeated; index++) {
      if (sheet.hidden) sheet.hiddenRows.push(sheet.rows.length);
      this.#budget.spend(row);
      sheet.rows.push(row);
    }
  }

  #endSheet({ name, rows, merges, hiddenRows }: OpenSheet): void {
    const last = rows.length - 1;
    const kept = merges.filter(({ top }) => top <= last);
    this.sheets.push({
      ...{ file: this.#file, name, naming: 'A1', lead: 0, rows, hiddenRows },
      merges: kept.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) })),
    });
    this.#sheet = null;
  }
}

function openColumn(sheet: OpenSheet, attribute: Attribute): void {
  const repeated = Math.min(countOf(attribute('table:number-columns-repeated')), LIMITS.columns);
  const style = attribute('table:default-cell-style-name') ?? null;
  for (let index = 0; index < repeated && sheet.columns.length < LIMITS.columns; index++)
    sheet.columns.push(style);
}

function openRow(sheet: OpenSheet, attribute: Attribute): void {
  Object.assign(sheet, { row: [], column: 0 });
  sheet.repeated = countOf(attribute('table:number-rows-repeated'));
  sheet.hidden = /^(collapse|filter)$/.test(attribute('table:visibility') ?? '');
}

function withoutEnd(row: readonly (SheetCell | null)[]): readonly (SheetCell | null)[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end--;
  return row.slice(0, end);
}
