import type { Sheet } from '#shared/imports/source/sheet';
import { type Annex1, annex1Schema } from '#shared/report/annexes';
import { findRecordHeader, type RecordHeader, readRecords, rowSaying, rowTexts } from './annex-records.ts';

const MONEY = keysOf(annex1Schema.shape.资金.unwrap());
const GOAL = keysOf(annex1Schema.shape.年度履职目标);
const TASK = keysOf(annex1Schema.shape.年度主要任务.unwrap());
const INDICATOR = keysOf(annex1Schema.shape.绩效指标.unwrap());
const NAME = '部门（单位）名称';

/** Reads 附件1 from a sheet, by the titles of its sub-tables; returns `null` if it is not there. */
export function readAnnex1(sheet: Sheet): Annex1 | null {
  const top = rowSaying(sheet, NAME);
  if (top === -1) return null;
  const money = findRecordHeader(sheet, MONEY, top + 1);
  const goal = findRecordHeader(sheet, GOAL, (money?.row ?? top) + 1);
  const task = findRecordHeader(sheet, TASK, (goal?.row ?? top) + 1);
  const indicator = findRecordHeader(sheet, INDICATOR, (task?.row ?? goal?.row ?? top) + 1);
  if (money === null || indicator === null) return null;
  const total = rowSaying(sheet, '总分', indicator.row + 1);
  const end = total === -1 ? sheet.rows.length : total;
  const scores = total === -1 ? [] : rowTexts(sheet, total).slice(1);
  return {
    [NAME]: rowTexts(sheet, top)[1]?.text ?? '',
    资金: moneyLines(sheet, money, goal?.row ?? indicator.row),
    年度履职目标: goal === null ? { 预期目标: '', 实际完成情况: '' } : goalOf(sheet, goal),
    年度主要任务: task === null ? [] : recordsOf(sheet, task, TASK, indicator.row),
    绩效指标: recordsOf(sheet, indicator, INDICATOR, end),
    总分: { 分值: scores[0]?.text ?? '', 得分: scores[1]?.text ?? '' },
  };
}

/** The first column of 资金 has no heading; the text left of the figures names the line. */
function moneyLines(sheet: Sheet, header: RecordHeader<(typeof MONEY)[number]>, end: number): Annex1['资金'] {
  const firstFigure = Math.min(...header.columns.values());
  return readRecords(sheet, header, MONEY, end).map(({ row, values }) => {
    const label = rowTexts(sheet, row).filter(({ column }) => column < firstFigure);
    return { ...values, 项目: label.at(-1)?.text ?? '' };
  });
}

function goalOf(sheet: Sheet, header: RecordHeader<(typeof GOAL)[number]>): Annex1['年度履职目标'] {
  const first = readRecords(sheet, header, GOAL, header.row + 2)[0];
  return first?.values ?? { 预期目标: '', 实际完成情况: '' };
}

function recordsOf<K extends string>(
  sheet: Sheet,
  header: RecordHeader<K>,
  keys: readonly K[],
  end: number,
): Record<K, string>[] {
  return readRecords(sheet, header, keys, end).map(({ values }) => values);
}

function keysOf<T extends Record<string, unknown>>(schema: { readonly shape: T }): (keyof T & string)[] {
  return Object.keys(schema.shape) as (keyof T & string)[];
}
