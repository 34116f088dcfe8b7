import { parseAmount } from '#shared/money/amount';

/** Whether the words of a document state an amount in 分 for a column, such as 基本支出 80.50万元. */
export type Stated = (column: string, amount: number) => boolean;

const AMOUNT_AFTER =
  /^(?:[（(][^（）()]{0,20}[）)])?(?:决算|支出|收入|为|是|共|数|总计|合计|[：:，,]){0,4}(-?[\d,]+(?:\.\d+)?)(万元|元)/;
const LONGEST = 60;

/** Looks up amounts behind the names of columns. */
export function statedAmounts(lines: readonly string[]): Stated {
  const words = lines.join('').replace(/\s+/g, '');
  const known = new Map<string, ReadonlySet<number>>();
  return (column, amount) => {
    const told = known.get(column) ?? amountsOf(column, words);
    known.set(column, told);
    return told.has(amount);
  };
}

function amountsOf(column: string, words: string): ReadonlySet<number> {
  const told = new Set<number>();
  if (column === '') return told;
  for (let at = words.indexOf(column); at !== -1; at = words.indexOf(column, at + 1)) {
    const end = at + column.length;
    const [, text = '', unit = ''] = AMOUNT_AFTER.exec(words.slice(end, end + LONGEST)) ?? [];
    const parsed = text === '' ? null : parseAmount(text, unit === '元' ? '元' : '万元');
    if (parsed?.ok && parsed.value !== null) told.add(parsed.value);
  }
  return told;
}
