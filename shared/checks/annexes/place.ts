import type { Where } from '#shared/checks/findings/finding';
import type { Annex1 } from '#shared/report/annexes';

export type Fund = Annex1['资金'][number];
export type Indicator = Annex1['绩效指标'][number];

/** The location of a figure in 附件1 资金; `index` counts from 0. */
export function fundPlace(fund: Fund, index: number, column: keyof Fund): Where {
  return {
    section: '附件1 资金',
    row: fund.项目,
    column,
    text: fund[column],
    annex: ['附件1', '资金', index, column],
  };
}

/** The location of a field in 附件1 绩效指标, named by its 三级指标; `index` counts from 0. */
export function indicatorPlace(row: Indicator, index: number, column: keyof Indicator): Where {
  return {
    section: '附件1 绩效指标',
    row: String(index + 1),
    column,
    text: row.三级指标,
    annex: ['附件1', '绩效指标', index, column],
  };
}
