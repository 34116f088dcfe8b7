import type { Surroundings } from '#shared/imports/source/surroundings';
import { isSameDepartment } from '#shared/report/department-name';
import type { Report } from '#shared/report/report';

type Named = Pick<Surroundings, '部门' | '年度'>;

/** Returns a sentence if files name another department or year than the report; `null` otherwise. */
export function otherReport(
  { 部门, 年度, tables }: Named & { readonly tables: readonly { readonly around: Named }[] },
  report: Pick<Report, '部门' | '年度'>,
): string | null {
  const names = distinct([部门, ...tables.map(({ around }) => around.部门)]);
  const years = distinct([年度, ...tables.map(({ around }) => around.年度)]);
  const isOther =
    names.some((name) => !isSameDepartment(name, report.部门)) || years.some((year) => year !== report.年度);
  if (!isOther) return null;
  const own = `“${report.部门}”${report.年度}年度的`;
  const said = `${names.map((name) => `“${name}”`).join('、')}${yearsOf(years)}的`;
  return `文件是${said}，这份报表是${own}，请确认没有选错；仍可导入`;
}

function yearsOf(years: readonly number[]): string {
  return years.length === 0 ? '' : `${years.join('、')}年度`;
}

function distinct<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== null))];
}
