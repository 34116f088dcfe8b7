import type { TableId } from '#shared/tables/address';
import type { Department } from './department.ts';
import { type AllFigures, type Figures, type FormKey, figuresOf } from './figures.ts';
import { blank, type Cell, type Figure } from './grid.ts';
import type { ExtraId, Layout } from './layout.ts';
import { cellMoney } from './print-money.ts';
import { fullWidth } from './words/said.ts';

/** The tools for printing a form. */
export interface Pen {
  readonly department: Department;
  readonly layout: Layout;
  readonly figures: AllFigures;
  /** A cell with a figure of a form. */
  figure(form: FormKey, row: string, column: string): Cell;
  /** A cell with a figure of a table unknown to the base pack. */
  other(table: ExtraId, amount: number): Cell;
  /** Text with this document's brackets. */
  say(text: string): string;
  code(text: string): string;
}

export function penFor(department: Department, layout: Layout): Pen {
  const figures = figuresOf(department);
  const money = (amount: number, figure: Omit<Figure, 'amount'>): Cell => {
    const printed = cellMoney(amount, layout.unit, layout.thousands, layout.blank);
    return { text: wide(printed.text, layout), figure: { ...figure, amount: printed.amount } };
  };
  return {
    department,
    layout,
    figures,
    figure: (form, row, column) => {
      const amount = rowOf(figures[form], row)?.cells[column];
      if (amount === undefined) return blank;
      if (form === '一般收支') return money(amount, { place: null, extra: form });
      return money(amount, { place: { table: form as TableId, row, column } });
    },
    other: (extra, amount) => money(amount, { place: null, extra }),
    say: (text) => (layout.noise.brackets === 'half' ? text.replace(/（/g, '(').replace(/）/g, ')') : text),
    code: (text) => wide(text, layout),
  };
}

export function rowOf(rows: Figures, id: string): Figures[number] | undefined {
  return rows.find((row) => row.id === id);
}

function wide(text: string, { noise }: Layout): string {
  return noise.digits === 'half' ? text : fullWidth(text);
}
