import { type MoneyUnit, YUAN_PER_WAN } from '#shared/money/amount';
import type { GridCell } from '#shared/publication/blocks';
import type { Address } from '#shared/tables/address';
import type { Value } from './book/sheet.ts';
import { EXACT_SHEET } from './exact-sheet.ts';

const PLAIN_DECIMAL = /^-?(0|[1-9]\d{0,13})(\.\d{1,6})?$/;

/** A number in a sheet, with the format that shows it exactly as printed. */
export interface SheetFigure {
  readonly value: Value;
  readonly format: string;
}

/**
 * A printed figure as a formula over the sheet 元, or as the printed number if it has no address there; `null`
 * for words.
 */
export function publicFigure(
  cell: GridCell,
  locations: ReadonlyMap<Address, string>,
  unit: MoneyUnit,
): SheetFigure | null {
  const reference = cell.source === undefined ? undefined : locations.get(cell.source);
  if (reference !== undefined) {
    return {
      value: formulaOver(`'${EXACT_SHEET}'!${reference}`, cell.text, unit),
      format: formatOf(cell.text),
    };
  }
  return plainNumber(cell);
}

/** A printed figure as the printed number, independent of other sheets when copied. */
export function printedFigure(cell: GridCell): SheetFigure | null {
  if (cell.source === undefined) return plainNumber(cell);
  const value = cell.text === '' ? null : Number(cell.text.replaceAll(',', ''));
  return { value, format: formatOf(cell.text) };
}

/** Figures without an address, 行次 and 栏次 are numbers too; codes, which are left-aligned, are text. */
function plainNumber({ text, figure, align }: GridCell): SheetFigure | null {
  const plain = figure === true ? PLAIN_DECIMAL.test(text) : align === 'center' && /^\d{1,3}$/.test(text);
  return plain ? { value: Number(text), format: formatOf(text) } : null;
}

function formulaOver(reference: string, text: string, unit: MoneyUnit): Value {
  const decimals = Math.max(2, decimalsOf(text));
  const amount = unit === '元' ? reference : `ROUND(${reference}/${YUAN_PER_WAN},${decimals})`;
  const result = text === '' ? '' : Number(text.replaceAll(',', ''));
  return { formula: `IF(${reference}="","",${amount})`, result };
}

function formatOf(text: string): string {
  const whole = text.includes(',') ? '#,##0' : '0';
  const decimals = text === '' ? 2 : decimalsOf(text);
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
