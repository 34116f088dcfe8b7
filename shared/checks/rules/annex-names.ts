import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';

export const annexNameRules: readonly Rule[] = [
  {
    id: '附件名称',
    title: '附件的部门、单位名称与报告一致',
    severity: 'warning',
    basis: '同一文件里名称、口径一致（21）',
    scope: '附件',
    check: ({ report }: Context): readonly Breach[] | Skipped => {
      const { 附件1, 附件2, 部门 } = report;
      if (附件1 === null && 附件2 === null) return { skipped: '没有附件' };
      return [
        ...(附件1 === null ? [] : nameBreach('附件1', '部门（单位）名称', 附件1['部门（单位）名称'], 部门)),
        ...(附件2 === null ? [] : nameBreach('附件2', '单位名称', 附件2.单位名称, 部门)),
      ];
    },
  },
];

const LEVEL = /[（(](本级|汇总)[）)]$/;

/** A different name is a warning; omitting only 本级 is a hint. A unit may be part of the department. */
function nameBreach(
  section: '附件1' | '附件2',
  column: string,
  name: string,
  department: string,
): readonly Breach[] {
  if (name === department || name === '') return [];
  const [plain, own] = [name.replace(LEVEL, ''), department.replace(LEVEL, '')];
  const where: Where = { section, column, text: name, annex: [section, column] };
  const said = { where, expected: department, actual: name };
  if (plain === own)
    return [
      {
        ...said,
        severity: 'info',
        message: `${section} 的${column}“${name}”没有写明口径，报告是“${department}”`,
      },
    ];
  if (section === '附件2') return [];
  return [{ ...said, message: `${section} 的${column}是“${name}”，报告是“${department}”` }];
}
