import type { Rule } from '#shared/checks/rule';

export const otherTableRules: readonly Rule[] = [
  {
    id: '其他表合计',
    title: '九张表以外的表，合计等于其下各行之和',
    severity: 'warning',
    basis: '会计恒等：合计等于各项之和',
    scope: '表内',
    check: ({ coverage }) =>
      (coverage?.brokenSums ?? []).map(({ title, label, column, stated, sum }) => ({
        where: { section: title, text: label },
        message: `“${title}”的“${label}”${column === '' ? '' : `“${column}”`}印的是 ${stated}，其下各行之和是 ${sum}，请核对`,
        expected: sum,
        actual: stated,
      })),
  },
];
