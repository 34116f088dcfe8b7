import type { ImportProblem } from '#shared/imports/table/read-table';

/** A figure of a budget, in 分. */
export interface BudgetFigure {
  readonly amount: number;
  readonly source: string;
  /** The value of its last decimal place, in 分. */
  readonly step: number;
}

/** A row of 一般公共预算支出预算表. */
export interface BudgetItem extends BudgetFigure {
  readonly code: string;
  readonly name: string;
}

/** The figures of a 部门预算. */
export interface Budget {
  readonly 部门: string | null;
  readonly 年度: number | null;
  /** Rows of 一般公共预算支出, including 类 and 款, in print order. */
  readonly items: readonly BudgetItem[];
  readonly total: BudgetFigure | null;
  /** 预算数 of 三公, by the columns of 公开09. */
  readonly threePublic: ReadonlyMap<string, BudgetFigure>;
  /** The tables it was read from. */
  readonly tables: readonly { readonly title: string; readonly sheet: string; readonly figures: number }[];
  readonly problems: readonly ImportProblem[];
  readonly missing: readonly string[];
}
