import type { Context } from '#shared/checks/context/context';
import type { Recoded } from '#shared/checks/context/diagnosis';
import { isSameName } from '#shared/checks/subjects/names';
import { type Report, type Row, tableOf } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';
import { isItem } from '#shared/tables/codes/subjects';

/** Rows whose name belongs to another code, as confirmed by the form's other rows or by another form. */
export function findRecoded(context: Pick<Context, 'forms' | 'names'>): readonly Recoded[] {
  return SUBJECT_TABLES.flatMap((table) => {
    const rows = context.forms.subjects(table);
    const wrong = rows.flatMap((row) => ownCode(row, table, context) ?? []);
    const leaving = new Set(wrong.map(({ row }) => row));
    const taken = new Set(rows.flatMap(({ id, code }) => (leaving.has(id) ? [] : [code])));
    return wrong.filter((each) => !taken.has(each.to) && isBorneOut(each, rows, context));
  });
}

function ownCode(
  { id, code, label }: Row,
  table: TableId,
  { names }: Pick<Context, 'names'>,
): Recoded | null {
  if (code === null || isSameName(names.functional(code) ?? '', label)) return null;
  const to = names.codeOf(label, code.slice(0, Math.max(3, code.length - 2)), code.length);
  return to === null ? null : { table, row: id, from: code, to };
}

function isBorneOut(
  { table, from, to }: Recoded,
  rows: readonly Row[],
  { forms }: Pick<Context, 'forms'>,
): boolean {
  const isAbove = (code: string) =>
    rows.some((row) => row.code !== code && row.code?.startsWith(code) === true);
  if (!isItem(to) && isAbove(to) && !isAbove(from)) return true;
  return SUBJECT_TABLES.some((other) => other !== table && forms.row(other, to) !== undefined);
}

/** The report with each of those 科目 under its own code. */
export function recode(report: Report, recoded: readonly Recoded[]): Report {
  const tables = { ...report.tables };
  for (const table of new Set(recoded.map((each) => each.table))) {
    const to = new Map(recoded.filter((each) => each.table === table).map((each) => [each.row, each.to]));
    const rows = tableOf(tables, table).rows.map((row): Row => {
      const code = to.get(row.id);
      return code === undefined ? row : { ...row, id: code, code };
    });
    tables[table] = { ...tableOf(tables, table), rows };
  }
  return { ...report, tables };
}
