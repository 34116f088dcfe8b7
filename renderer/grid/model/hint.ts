import { type ComputedCell, sumsOwnForm, surplusOf } from '#shared/compute/cell';
import { formulaSentence } from '#shared/compute/readings';
import { type Fen, formatAmount, formatExact, groupThousands, type MoneyUnit } from '#shared/money/amount';
import type { Mark } from './model.ts';

/** The lines shown for a figure on hover and in the status line. */
export function hintFor(
  cell: ComputedCell | undefined,
  unit: MoneyUnit,
  provenance: string | null,
  mark: Mark | null,
): string {
  const lines = [
    cell === undefined ? '' : otherUnit(cell, unit),
    cell === undefined ? '' : madeBy(cell, unit),
    provenance ?? '',
    mark?.message ?? '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The formula of a cell in words; `undefined` for a cell that is only entered. */
export function formulaOf(cell: ComputedCell | undefined): string | undefined {
  return cell?.formula == null || cell.formula.terms.length === 0 ? undefined : formulaSentence(cell.formula);
}

/** The amount in the other unit, with every decimal. */
function otherUnit({ value }: ComputedCell, unit: MoneyUnit): string {
  if (value === null) return '';
  const other = unit === '元' ? '万元' : '元';
  return `${groupThousands(formatExact(value, other))} ${other}`;
}

function madeBy(cell: ComputedCell, unit: MoneyUnit): string {
  if (cell.formula === null || cell.formula.terms.length === 0) return '';
  const made = formulaSentence(cell.formula);
  const surplus = surplusOf(cell);
  if (surplus !== null) return `${made}，其中非财政拨款 ${formatAmount(surplus, unit)}`;
  if (cell.origin !== 'stated') {
    return cell.computed === null && !sumsOwnForm(cell) ? `可由公式得出：${made}` : made;
  }
  const [stated, expected] = toldApart(cell.value, cell.computed, unit);
  const why = cell.reason === undefined ? '' : `按批复数填列，原因：${cell.reason}。`;
  return `${why}填列为 ${stated}，按公式应为 ${expected}（${made}）。按 Delete 改用公式结果`;
}

/** Two different amounts in words: with every decimal if they print alike. */
function toldApart(one: Fen | null, other: Fen | null, unit: MoneyUnit): readonly [string, string] {
  const format = formatAmount(one, unit) === formatAmount(other, unit) ? formatExact : formatAmount;
  return [format(one, unit) || '空白', format(other, unit) || '空白'];
}
