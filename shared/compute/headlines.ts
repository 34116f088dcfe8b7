import type { Fen } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';
import type { Computed } from './computed.ts';

/** The headline figures of a year, by name. */
export const HEADLINES = {
  收入总计: '公开01/31/决算数',
  支出总计: '公开01/62/决算数',
  财政拨款收入: '公开04/27/金额',
  一般公共预算财政拨款支出: '公开05/合计/小计',
  '“三公”经费': '公开09/决算数/合计',
} as const satisfies Readonly<Record<string, Address>>;

/** The parts of 三公 spending. */
export const THREE_PUBLIC = {
  '因公出国（境）费': '公开09/决算数/因公出国（境）费',
  公务用车购置费: '公开09/决算数/公务用车购置费',
  公务用车运行维护费: '公开09/决算数/公务用车运行维护费',
  公务接待费: '公开09/决算数/公务接待费',
} as const satisfies Readonly<Record<string, Address>>;

/** Figures of one year by address (分); blank ones are absent. */
export interface YearFigures {
  readonly 年度: number;
  readonly figures: Readonly<Record<string, Fen>>;
}

const SHOWN: readonly Address[] = [...Object.values(HEADLINES), ...Object.values(THREE_PUBLIC)];

export function figuresOfYear(年度: number, { cells }: Computed): YearFigures {
  const figures = SHOWN.flatMap((at) => {
    const value = cells.get(at)?.value ?? null;
    return value === null ? [] : [[at, value] as const];
  });
  return { 年度, figures: Object.fromEntries(figures) };
}
