import { plain } from '#shared/imports/label-matching';
import type { Sheet } from '#shared/imports/source/sheet';

export type BudgetTable = 'spending' | 'threePublic';

const LONGEST = 60;
const SPENDING = /一般公共预算.*支出/;
const NOT_SPENDING = /基本支出|项目支出|三公|经济|机关运行|基金|国有|会议费|收支|采购|绩效|决算|明细/;

/** Identifies a table of a budget by the nearest title above it; returns `null` if it is neither. */
export function budgetTable(
  sheet: Sheet,
  top: number,
): { readonly table: BudgetTable; readonly title: string } | null {
  const lines = sheet.rows
    .slice(Math.max(0, top - 8), top)
    .flatMap((row) => row.flatMap((cell) => cell?.text.trim() ?? []))
    .filter((text) => text !== '' && text.length <= LONGEST);
  for (const title of [...lines.toReversed(), sheet.name]) {
    const words = plain(title).replace(/\(续表?\d?\)$/, '');
    if (!/(表|情况)(\(.*\))?(\d{1,2}表?)?$/.test(words) && title !== sheet.name) continue;
    if (/三公/.test(words) && !/决算/.test(words)) return { table: 'threePublic', title };
    if (SPENDING.test(words) && !NOT_SPENDING.test(words)) return { table: 'spending', title };
    if (/表(\(.*\))?$/.test(words)) return null;
  }
  return null;
}
