import type { Context } from '#shared/checks/context/context';
import { gentle } from '#shared/checks/findings/group';
import type { Breach, Rule } from '#shared/checks/rule';
import { rowName } from '#shared/claims/form-figures';
import type { Row } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isSubjectCode } from '#shared/tables/codes/subjects';

export const unknownCodeRules: readonly Rule[] = [
  {
    id: '未收录科目',
    title: '科目编码在当年政府收支分类科目里；词典没有收全，核实无误的标为已核实',
    severity: 'warning',
    basis: '政府收支分类科目每年修订（H-5）',
    scope: '表内',
    judges: SUBJECT_TABLES,
    check: unknownCodes,
  },
];

/** Each unknown code once, at its first row; rule 科目编码 reports impossible codes. */
function unknownCodes(context: Context): readonly Breach[] {
  const told = new Set<string>();
  return SUBJECT_TABLES.flatMap((table) =>
    context.forms.subjects(table).flatMap((row): readonly Breach[] => {
      const code = row.code ?? '';
      if (told.has(code) || !isUnknown(row, context)) return [];
      told.add(code);
      return [breach(table, row, context)];
    }),
  );
}

/** A name that has another code nearby means a wrong code: rule 科目名称 reports it. */
function isUnknown({ code, label }: Row, { names }: Context): boolean {
  if (code === null || !isSubjectCode(code) || names.functional(code) !== null) return false;
  return names.codeOf(label, code.slice(0, Math.max(3, code.length - 2)), code.length) === null;
}

/** For others' documents the dictionary may lack a code: only a dropped code is certainly wrong. */
function breach(table: TableId, row: Row, { report, coverage }: Context): Breach {
  const code = row.code ?? '';
  const text = rowName(row, row.id);
  const was = functionalSubjects(report.年度 - 1).nameOf(code) !== null;
  const message = was
    ? `${table} 的 ${text} 在${report.年度}年的科目里已取消`
    : `${table} 的 ${text} 不在软件收录的${report.年度}年科目里，请对照当年科目核实`;
  const severity = was ? 'warning' : gentle('warning', coverage);
  return { where: { table, row: row.id, text }, severity, message, actual: code };
}
