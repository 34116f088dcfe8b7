import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';

/** A 科目 as a report lists it. */
export interface ListedSubject {
  readonly code: string;
  readonly name: string;
  readonly 部门: string;
  readonly 年度: number;
  /** 1 if the report was imported as printed. */
  readonly imported: 0 | 1;
}

/** 科目 of all other reports, as listed there, the latest year first. */
export function listedElsewhere(database: Database, report: string): readonly ListedSubject[] {
  return statement(
    database,
    `SELECT f.code, f.label AS name, d.name AS 部门, max(r.year) AS 年度,
                max(EXISTS (SELECT 1 FROM cells c WHERE c.report = r.id AND c.printed IS NOT NULL AND c.amount IS NOT NULL)) AS imported
         FROM form_rows f JOIN reports r ON r.id = f.report JOIN departments d ON d.id = r.department
         WHERE r.id <> ? AND r.deleted_at IS NULL AND f.code IS NOT NULL
         GROUP BY f.code, f.label ORDER BY max(r.year) DESC, f.code`,
  ).all(report) as ListedSubject[];
}
