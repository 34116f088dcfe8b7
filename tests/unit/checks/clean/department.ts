import type { MoneyUnit } from '#shared/money/amount';
import type { Annex1, Annex2 } from '#shared/report/annexes';

/** One 项 with its 款 and 类; amounts in 元. */
export interface Spending {
  readonly code: string;
  readonly names: readonly [类: string, 款: string, 项: string];
  readonly basic: number;
  readonly project: number;
  /** 年初预算 */
  readonly budget: number;
}

/** A fictional department, from which a clean report is made. Amounts in 元. */
export interface Department {
  readonly 部门: string;
  readonly 单位: MoneyUnit;
  readonly general: readonly Spending[];
  readonly fund: readonly (Spending & { readonly carriedIn: number; readonly income: number })[];
  /** 公开08, spent on projects. */
  readonly capital: readonly Spending[];
  /** 公开06, by code: 人员经费 and 公用经费 sum to the basic spending. */
  readonly economic: Readonly<Record<string, number>>;
  /** Income outside 财政拨款, spent by the first 项 on projects. */
  readonly ownIncome: number;
  /** 公开09, 预算数 and 决算数: 出国, 购置, 运行, 接待. */
  readonly threePublic: readonly [budget: readonly number[], actual: readonly number[]];
  /** 团组, 人次, 购置, 保有, 批次, 人次 */
  readonly counts: readonly number[];
  /** Last year's totals relative to this year's: 总计, 财政拨款, 一般公共预算. */
  readonly before: readonly [number, number, number];
  /** 机关运行经费 of this year and last; `null` if there is none. */
  readonly operating: readonly [number, number] | null;
  /** 货物, 工程, 服务; 中小, 小微. */
  readonly procurement: readonly number[];
  /** Vehicles by use, 8 kinds, and large equipment. */
  readonly vehicles: readonly number[];
  readonly offices: readonly string[];
  readonly annex1: Annex1 | null;
  readonly annex2: Annex2 | null;
}
