import { type CellObject, SSF } from '@e965/xlsx';
import type { SheetCell } from '#shared/imports/source/sheet';

/** The content of a workbook's cell; `null` if it is empty. */
export function toCell(cell: CellObject | undefined): SheetCell | null {
  if (cell === undefined) return null;
  if (cell.t === 'e') return { text: cell.w ?? '#错误', flaw: `公式出错（${cell.w ?? '#'}）` };
  if (cell.t === 'z' || cell.v === undefined) {
    return cell.f === undefined
      ? null
      : { text: '', flaw: '公式没有保存计算结果，请在 Excel 中打开并保存一次' };
  }
  if (cell.t === 'n' && typeof cell.v === 'number') return numberCell(cell.v, cell);
  if (cell.t === 'd') return { text: cell.w ?? '', flaw: DATE };
  const text = typeof cell.v === 'string' ? cell.v : (cell.w ?? String(cell.v));
  return text === '' && cell.f === undefined ? null : { text };
}

const DATE = '是日期或时间，不是金额，请改为数字';
const PERCENTAGE = '是百分比，不是金额，请改为数字';

/** Excel keeps 15 digits; further ones come from the binary fraction and are not part of the figure. */
function numberCell(value: number, { w: shown, z }: CellObject): SheetCell {
  if (!Number.isFinite(value)) return { text: shown ?? '', flaw: '不是有限的数' };
  const format = z === undefined ? undefined : String(z);
  const flaw = formatFlaw(shown ?? '', format);
  if (flaw !== null) return { text: shown ?? '', flaw };
  const unformatted = format === undefined || format === 'General';
  const number = plainDecimal(Number(value.toPrecision(15)));
  const text = (shown ?? number).replaceAll(',', '').trim();
  return {
    text: /[eE]/.test(text) ? number : text,
    number,
    ...(unformatted ? { unformatted } : {}),
  };
}

/**
 * The reason why a number in this format is not an amount: Excel turns “1-2” into a date, and “12.5%” into a
 * fraction.
 */
function formatFlaw(shown: string, format: string | undefined): string | null {
  if (format === undefined ? DATE_SHOWN.test(shown) : SSF.is_date(format)) return DATE;
  return shown.includes('%') || unquoted(format ?? '').includes('%') ? PERCENTAGE : null;
}

/**
 * SheetJS has no format for the dates that Excel numbers by the system's language (27–36, 50–58), but displays
 * them.
 */
const DATE_SHOWN = /[/:]/;

/** Removes the literal text of a format. */
function unquoted(format: string): string {
  return format.replace(/"[^"]*"|\\./g, '');
}

function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
