import type { Report } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { SUBJECT_TABLES } from './subject-rows.ts';

/** Names of a form's 科目: as in the report, else in the year's dictionary. */
export function namesFor(report: Report, table: TableId): (code: string) => string | null {
  if (table === '公开06') return economicSubjects.nameOf;
  const own = new Map(
    SUBJECT_TABLES.flatMap((each) => report.tables[each].rows.map((row) => [row.code, row.label] as const)),
  );
  const dictionary = functionalSubjects(report.年度);
  return (code) => own.get(code) ?? dictionary.nameOf(code);
}
