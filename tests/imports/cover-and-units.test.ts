// A cover of another department, a table whose rows are units, and rows of zeros without a 科目.
import { expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const line = (text: string): PageBlock => ({ kind: 'paragraph', text, page: null });
const table = (rows: readonly (readonly string[])[]): PageBlock => ({
  kind: 'table',
  page: null,
  rows: rows.map((cells) => cells.map((text) => (text === '' ? null : { text }))),
  merges: [],
});
const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const figures = (...amounts: string[]) => [...amounts, ...Array(7 - amounts.length).fill('')];
const INCOME = [
  line('收入决算表（按功能分类列示）'),
  line('部门：示例县水利局    单位：万元'),
  table([
    ['科目编码', '科目名称', '本年收入合计', ...SOURCES],
    ['合计', '', ...figures('12.50', '12.50')],
    ['213', '农林水支出', ...figures('12.50', '12.50')],
    ['21303', '水利', ...figures('12.50', '12.50')],
    ['2130301', '行政运行', ...figures('12.50', '12.50')],
  ]),
];
const BY_UNIT = [
  line('收入决算表（按单位列示）'),
  line('部门：示例县水利局    单位：万元'),
  table([
    ['单位名称', '本年收入合计', ...SOURCES],
    ['合计', ...figures('12.50', '12.50')],
    ['示例县水利局（本级）', ...figures('8.50', '8.50')],
    ['示例县水库管理所', ...figures('4.00', '4.00')],
  ]),
];
const FUND = [
  line('政府性基金预算财政拨款收入支出决算表'),
  line('部门：示例县水利局    单位：万元'),
  table([
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '小计', '基本支出', '项目支出', '年末结转和结余'],
    ['', '', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
    ['', '', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
    ['合计', '', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
  ]),
];

const read = (...blocks: readonly PageBlock[]) => recognise([documentSource('决算.docx', blocks)], null);

it('the table by 科目 is the form, not the one by unit', () => {
  for (const blocks of [
    [...INCOME, ...BY_UNIT],
    [...BY_UNIT, ...INCOME],
  ]) {
    const { document } = read(...blocks);
    expect(document.tables.map(({ read: form }) => [form.id, form.rows.length])).toEqual([['公开02', 4]]);
    expect(document.problems).toEqual([]);
  }
});

it('rows of zeros without a 科目 are no figures that were missed', () => {
  const { document } = read(...FUND);
  expect(document.tables.map(({ read: form }) => form.rows.map(({ id }) => id))).toEqual([['合计']]);
  expect(document.problems).toEqual([]);
});

it.each([
  ['2023年度示例县林业和草原局部门决算', ['示例县林业和草原局']],
  ['示例县林业和草原局2023年度部门决算', ['示例县林业和草原局']],
  ['2023年度示例县水利局部门决算', []],
  ['2023年度示例市示例县水利局部门决算', []],
  ['示例县2023年度部门决算公开', []],
])('a cover of another department is reported: %s', (cover, names) => {
  const { document, pack } = read(line(cover), ...INCOME);
  expect(document.部门).toBe('示例县水利局');
  const { findings } = reportAsRead(document, pack).checked;
  const found = findings.filter(({ rule }) => rule === '部门名称');
  expect(found.map(({ actual }) => actual)).toEqual(names);
});
