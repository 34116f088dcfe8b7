import { type Sheet, textAt } from '#shared/imports/source/sheet';
import type { RowSource } from '#shared/tables/grammar';
import type { FreeColumn } from './free-columns.ts';
import type { FreeGrid } from './free-grid.ts';

/** A row of a free form as it is printed. */
export interface FreeRow {
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  /** Amounts in 分, by column; blank is `null`. */
  readonly amounts: Readonly<Record<string, number | null>>;
}

export interface FreeRows {
  readonly source: RowSource;
  readonly rows: readonly FreeRow[];
}

const TOTAL = /^(合|总)\s*计$/;
/** Names that a form prints, whoever fills it in. */
const FIXED =
  /^(其中|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])|^(货物|工程|服务)|(中小|小微|其他)企业/;

/** Tells whether rows are 科目, fixed lines, or names that people give. */
export function freeRows(sheet: Sheet, { body }: FreeGrid, columns: readonly FreeColumn[]): FreeRows {
  const at = (role: FreeColumn['role']) => columns.find((column) => column.role === role)?.at ?? null;
  const [code, label, line] = [at('code'), at('label'), at('line')];
  const words = (row: number, column: number | null) =>
    column === null ? '' : textAt(sheet, row, column).replace(/\s+/g, '');
  const read = body.map((row) => ({
    code: words(row, code),
    label: words(row, label) || [words(row, code), words(row, line)].find((word) => TOTAL.test(word)) || '',
    line: words(row, line),
    amounts: Object.fromEntries(
      columns.flatMap((column) =>
        column.role === 'amount' ? [[column.id, amountIn(textAt(sheet, row, column.at))]] : [],
      ),
    ),
  }));
  const total = read.findIndex((row) => TOTAL.test(row.label));
  const isLast = total > 0 && total === read.length - 1;
  if (code !== null) {
    const rows = read.map((row, index) => ({
      ...row,
      id: index === total ? '合计' : row.code,
      code: index === total ? null : row.code,
    }));
    return { source: { kind: 'subjects', ...(isLast ? { total: 'last' } : {}) }, rows };
  }
  // 序号 counts the rows that people name; 行次 belongs to the form's own lines.
  const isCounted = columns.some(({ role, id }) => role === 'line' && id === '序号') && total !== -1;
  const isFixed = (line !== null && !isCounted) || total === -1 || read.some((row) => FIXED.test(row.label));
  if (!isFixed) {
    const named = read.map((row, index) => ({ ...row, code: null, isTotal: index === total }));
    let next = 0;
    const rows = named.map(({ isTotal, ...row }) => ({ ...row, id: isTotal ? '合计' : String(++next) }));
    return { source: { kind: 'open', total: isLast ? 'last' : 'first' }, rows };
  }
  const numbers = read.map((row, index) => (/^\d{1,3}$/.test(row.line) ? Number(row.line) : index + 1));
  const ordered = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const numberOf = (index: number) => (ordered ? (numbers[index] ?? index + 1) : index + 1);
  const lines = read.flatMap((row, index) =>
    row.label === '' ? [] : [{ number: numberOf(index), label: row.label }],
  );
  return {
    source: { kind: 'lines', from: lines[0]?.number ?? 1, to: lines.at(-1)?.number ?? 1, lines },
    rows: read.map((row, index) => ({ ...row, code: null, id: String(numberOf(index)) })),
  };
}

function amountIn(text: string): number | null {
  const digits = text.replace(/[,，\s]/g, '');
  return /^-?\d+(\.\d{1,2})?$/.test(digits) ? Math.round(Number(digits) * 100) : null;
}
