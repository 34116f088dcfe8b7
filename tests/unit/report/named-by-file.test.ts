import { expect, it } from 'vitest';
import { namedBy } from '#shared/imports/source/named-by-file';

it.each([
  ['示例市财政局2024年度部门决算.xlsx', '示例市财政局', 2024],
  ['2024年示例县教育局决算公开', '示例县教育局', 2024],
  ['12-示例市第3中学（2023）.pdf', '示例市第3中学', 2023],
  ['示例市第1局2024.docx', '示例市第1局', 2024],
  ['2023、2024年度示例市审计局.xls', '示例市审计局', 2024],
  ['部门决算公开表2024.xlsx', null, 2024],
  ['附件2：收入支出决算总表.xls', null, null],
  ['示例市财政局20240815.xlsx', null, null],
  ['2022至2024对照.xlsx', null, null],
])('the department and year that %s tells', (name, 部门, 年度) => {
  expect(namedBy(name)).toEqual({ 部门, 年度 });
});
