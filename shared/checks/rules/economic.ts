import type { Context } from '#shared/checks/context/context';
import type { Breach, Rule } from '#shared/checks/rule';
import { isSameName } from '#shared/checks/subjects/names';
import { rowName } from '#shared/claims/form-figures';
import type { Row } from '#shared/report/report';

export const economicRules: readonly Rule[] = [
  {
    id: '经济科目名称',
    title: '公开06的科目名称与部门预算支出经济分类一致',
    severity: 'warning',
    basis: '支出经济分类科目（H-4）',
    scope: '表内',
    judges: ['公开06'],
    check: (context) => context.forms.subjects('公开06').flatMap((row) => nameBreach(row, context) ?? []),
  },
];

function nameBreach(row: Row, { names }: Context): Breach | null {
  const code = row.code ?? '';
  const where = { table: '公开06', row: row.id, text: rowName(row, row.id) };
  const official = names.economic(code);
  if (official !== null && isSameName(official, row.label)) return null;
  if (official !== null) {
    return {
      where,
      message: `公开06 的 ${code} 应名为“${official}”，写成了“${row.label}”`,
      expected: official,
      actual: row.label,
      correction: official,
    };
  }
  const right = names.economicCode(row.label, code.length);
  if (right === null)
    return { where, severity: 'info', message: `公开06 的 ${where.text} 不在当年的支出经济分类里` };
  return {
    where,
    severity: 'error',
    message: `公开06 的“${row.label}”编码应为 ${right}，写成了 ${code}`,
    expected: right,
    actual: code,
  };
}
