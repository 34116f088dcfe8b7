import { failure, type Result, success } from '#shared/result';

/** A line of the roster as pasted. */
export interface GivenUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly group: string;
  readonly approved: string | null;
}

const HEADS = /^(单位|部门|单位名称|部门名称)$/;

/**
 * Reads a range copied from Excel: 单位, 主管部门, 科室, 批复日期 in this order, one unit per line, ignoring a line of
 * headings. Fails with a sentence that names the first invalid line.
 */
export function readRosterText(text: string): Result<readonly GivenUnit[]> {
  const units: GivenUnit[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [name = '', parent = '', group = '', day = ''] = line.split('\t').map((cell) => cell.trim());
    if (line.trim() === '' || (units.length === 0 && HEADS.test(name))) continue;
    if (name === '') return failure('input', `第 ${at + 1} 行没有单位名称`);
    const approved = readDay(day);
    if (approved === undefined)
      return failure('input', `第 ${at + 1} 行的批复日期“${day}”看不懂，请写成 2025-08-01 的样子`);
    units.push({ name, parent: parent === '' ? null : parent, group, approved });
  }
  return units.length === 0
    ? failure('input', '没有读到单位，请从 Excel 复制名单后粘贴在这里')
    : success(units);
}

/** 2025-08-01, 2025/8/1 or 2025年8月1日; `null` for a blank, `undefined` for anything else. */
function readDay(text: string): string | null | undefined {
  if (text === '') return null;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written;
}
