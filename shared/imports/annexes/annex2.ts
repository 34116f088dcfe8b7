import type { Sheet } from '#shared/imports/source/sheet';
import { type Annex2, annex2Schema } from '#shared/report/annexes';
import { findRecordHeader, readRecords } from './annex-records.ts';

const UNIT = ['单位编码', '单位名称', '主管部门编码', '主管部门名称'] as const;
type Project = Annex2['项目'][number];
const PROJECT = Object.keys(annex2Schema.shape.项目.unwrap().shape) as (keyof Project)[];
const KEYS = [...UNIT, ...PROJECT];

/** Reads 附件2 from a sheet: the header row and one row per project; returns `null` if it is not there. */
export function readAnnex2(sheet: Sheet): Annex2 | null {
  const header = findRecordHeader(sheet, KEYS, 0);
  if (header === null) return null;
  const records = readRecords(sheet, header, KEYS, sheet.rows.length).filter(
    ({ values }) => values.项目名称 !== '',
  );
  const unit = records[0]?.values;
  return {
    单位编码: unit?.单位编码 ?? '',
    单位名称: unit?.单位名称 ?? '',
    主管部门编码: unit?.主管部门编码 ?? '',
    主管部门名称: unit?.主管部门名称 ?? '',
    项目: records.map(({ values }) => projectOf(values)),
  };
}

/** A rate is stored without its sign: `100%` is 100, `-%` is -. */
function projectOf(values: Record<(typeof KEYS)[number], string>): Project {
  return Object.fromEntries(
    PROJECT.map((key) => [key, key.endsWith('%') ? values[key].replace(/[%％]$/, '') : values[key]]),
  ) as Project;
}
