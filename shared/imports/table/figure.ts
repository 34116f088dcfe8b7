import type { SheetCell } from '#shared/imports/source/sheet';
import { type Fen, type MoneyUnit, parseAmount } from '#shared/money/amount';

/** A cell read as a figure. */
export type CellFigure =
  | { readonly kind: 'blank' }
  /** `printed` is the figure as the source shows it, if that is the same amount. */
  | { readonly kind: 'amount'; readonly amount: Fen; readonly printed: string | null }
  /** A figure that cannot be taken, and why. */
  | { readonly kind: 'refused'; readonly reason: string };

const BLANK: CellFigure = { kind: 'blank' };
const PRINTED = /^-?\d[\d,]*(?:\.\d+)?$/;

/** Reads a cell as a figure in `unit`. Nothing is rounded: an amount finer than 分 is refused. */
export function readFigure(cell: SheetCell | null, unit: MoneyUnit | null): CellFigure {
  if (cell === null) return BLANK;
  if (cell.flaw !== undefined) return { kind: 'refused', reason: cell.flaw };
  const text = cell.text.trim();
  if (text === '' && cell.number === undefined) return BLANK;
  if (unit === null) return { kind: 'refused', reason: '不知道金额单位，请选择元或万元' };
  const parsed = parseAmount(cell.number ?? text, unit);
  if (!parsed.ok) return { kind: 'refused', reason: parsed.error.message };
  if (parsed.value === null) return BLANK;
  const printed = cell.unformatted === true ? null : printedAs(text, parsed.value, unit);
  return { kind: 'amount', amount: parsed.value, printed };
}

function printedAs(text: string, amount: Fen, unit: MoneyUnit): string | null {
  if (!PRINTED.test(text)) return null;
  const shown = parseAmount(text, unit);
  return shown.ok && shown.value === amount ? text : null;
}
