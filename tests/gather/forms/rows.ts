import { functionalSubjects } from '#shared/tables/codes/functional';
import type { SubjectRow } from '../form.ts';

/** Figures of one 项. */
export interface Item {
  readonly code: string;
  readonly cells: Readonly<Record<string, number>>;
}

/** 合计, then 类, 款 and 项 of all items with any figure. */
export function subjectRows(year: number, columns: readonly string[], items: readonly Item[]): SubjectRow[] {
  const { nameOf } = functionalSubjects(year);
  const told = items.filter(({ cells }) => Object.values(cells).some((amount) => amount !== 0));
  const row = (code: string | null): SubjectRow => {
    const below = told.filter((item) => code === null || item.code.startsWith(code));
    return {
      code,
      name: code === null ? '合计' : (nameOf(code) ?? ''),
      cells: Object.fromEntries(
        columns.map((column) => [
          column,
          below.reduce((total, { cells }) => total + (cells[column] ?? 0), 0),
        ]),
      ),
    };
  };
  const codes = told.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]);
  return [row(null), ...[...new Set(codes)].sort().map(row)];
}
