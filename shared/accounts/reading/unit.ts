import type { Sheet, SheetCell } from '#shared/imports/source/sheet';
import { type CellFigure, readFigure } from '#shared/imports/table/figure';
import { fen, type MoneyUnit, toHalfWidth } from '#shared/money/amount';

/** Units used in working papers. */
export type PaperUnit = MoneyUnit | '千元';

const UNIT =
  /(?:金额|货币|计量)?单位[:：]?\s*(?:人民币)?\s*(元|千元|万元)(?!\S*[局委办])|^\(?(元|千元|万元)\)?$/;

/** The unit named in the lines above a table; `null` if there is none. */
export function unitAbove(sheet: Sheet, bottom: number): PaperUnit | null {
  for (const row of sheet.rows.slice(0, bottom)) {
    for (const cell of row) {
      const found = UNIT.exec(toHalfWidth(cell?.text ?? '').trim());
      const unit = found?.[1] ?? found?.[2];
      if (unit !== undefined) return unit as PaperUnit;
    }
  }
  return null;
}

/** Reads a cell as an amount in 分, in any unit of the paper. Nothing is rounded. */
export function readPaperFigure(cell: SheetCell | null, unit: PaperUnit): CellFigure {
  if (unit !== '千元') return readFigure(cell, unit);
  const read = readFigure(cell, '万元');
  if (read.kind !== 'amount') return read;
  if (read.amount % 10 !== 0)
    return { kind: 'refused', reason: `金额“${cell?.text ?? ''}”的小数超过了分，请按千元保留至多 5 位小数` };
  return { kind: 'amount', amount: fen(read.amount / 10), printed: null };
}

const COUNT = /^-?\d+(?:\.0+)?$/;

/** Reads a cell as a count; blank is `null`. */
export function readCount(
  cell: SheetCell | null,
):
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: string } {
  const text = toHalfWidth(cell?.number ?? cell?.text ?? '').replace(/[\s,]/g, '');
  if (/^[-—–]*$/.test(text)) return { kind: 'blank' };
  if (cell?.flaw !== undefined) return { kind: 'refused', reason: cell.flaw };
  const plain = text.replace(/(个|辆|人次|人|台|套|批次|次)$/, '');
  return COUNT.test(plain)
    ? { kind: 'count', count: Number(plain) }
    : { kind: 'refused', reason: `“${text}”不是个数，请改为整数` };
}

/** The value of the last decimal place of a figure, in 分: 0.01 万元 is 10000. An exact figure has 1. */
export function stepOf(cell: SheetCell | null, unit: PaperUnit): number {
  const text = toHalfWidth(cell?.number ?? cell?.text ?? '').replace(/[\s,]/g, '');
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const all = { 元: 2, 千元: 5, 万元: 6 }[unit];
  return unit === '元' ? 1 : 10 ** Math.max(0, all - Math.max(decimals, 2));
}
