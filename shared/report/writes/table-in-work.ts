import type { Cell, PrintedWords, ReportTable, Row } from '#shared/report/report';
import type { RowId } from '#shared/tables/address';

/** A form under many changes: rows are copied once each, and unchanged ones keep their identity. */
export class TableInWork {
  readonly #order: RowId[];
  readonly #rows: Map<RowId, Row>;
  readonly #own = new Map<RowId, Record<string, Cell>>();
  #printed: PrintedWords;

  constructor(table: ReportTable) {
    this.#printed = table.printed;
    this.#order = table.rows.map(({ id }) => id);
    this.#rows = new Map(table.rows.map((row) => [row.id, row]));
  }

  /** Each changing method returns the previous value. Throws RangeError if the row does not exist (a defect). */
  setCell(id: RowId, column: string, cell: Cell | null): Cell | null {
    const cells = this.#cellsOf(id);
    const before = cells[column] ?? null;
    if (cell === null) delete cells[column];
    else cells[column] = cell;
    return before;
  }

  add(row: Row, position: number): void {
    if (this.#rows.has(row.id)) throw new RangeError(`row ${row.id} is there already`);
    this.#order.splice(position, 0, row.id);
    this.#rows.set(row.id, row);
  }

  delete(id: RowId): { readonly row: Row; readonly position: number } {
    const row = this.#row(id);
    const position = this.#order.indexOf(id);
    this.#order.splice(position, 1);
    this.#rows.delete(id);
    this.#own.delete(id);
    return { row, position };
  }

  setLabel(id: RowId, label: string): string {
    const row = this.#row(id);
    this.#rows.set(id, { ...row, label });
    return row.label;
  }

  setWords(words: PrintedWords): PrintedWords {
    const before = this.#printed;
    this.#printed = words;
    return before;
  }

  finish(): ReportTable {
    return { printed: this.#printed, rows: this.#order.map((id) => this.#row(id)) };
  }

  #row(id: RowId): Row {
    const row = this.#rows.get(id);
    if (row === undefined) throw new RangeError(`no row ${id}`);
    return row;
  }

  #cellsOf(id: RowId): Record<string, Cell> {
    const own = this.#own.get(id);
    if (own !== undefined) return own;
    const row = this.#row(id);
    const cells = { ...row.cells };
    this.#rows.set(id, { ...row, cells });
    this.#own.set(id, cells);
    return cells;
  }
}
