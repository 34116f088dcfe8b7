import type { Rule } from '#shared/checks/rule';

export const otherTableRules: readonly Rule[] = [
  {
    id: '其他表合计',
    title: '九张表以外的表和栏，合计等于各行、各栏之和',
    severity: 'warning',
    basis: '会计恒等：合计等于各项之和',
    scope: '表内',
    check: ({ coverage }) =>
      (coverage?.brokenSums ?? []).map(({ title, label, column, stated, sum, of }) => ({
        where: { section: title, text: label },
        message: `“${title}”的“${label}”${column === '' ? '' : `“${column}”`}印的是 ${stated}，${of ?? '其下各行'}之和是 ${sum}，请核对`,
        expected: sum,
        actual: stated,
      })),
  },
];
