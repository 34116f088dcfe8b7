// Codes and names in one column, under a header that does not name it or names it in other words.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

function read(title: string, rows: readonly (readonly string[])[]) {
  const above = [title, '单位：万元'].map((text): PageBlock => ({ kind: 'paragraph', text, page: null }));
  const cells = rows.map((row) => row.map((text) => (text === '' ? null : { text })));
  const table: PageBlock = { kind: 'table', page: null, rows: cells, merges: [] };
  const { document } = recognise([documentSource('决算.docx', [...above, table])], null);
  const form = document.tables[0]?.read;
  const texts = (form?.rows ?? []).map(({ id, label, cells: own }) => [
    id,
    label,
    ...Object.values(own).map(({ text }) => text),
  ]);
  return { id: form?.id, problems: document.problems, rows: texts };
}

const SPENDING = [
  ['合计', '', '50', '30', '20'],
  ['206 科学技术支出', '', '50', '30', '20'],
  ['20607 科学技术普及', '', '50', '30', '20'],
  ['2060701 机构运行', '', '30', '30', '0'],
  ['2060702 科普活动', '', '20', '0', '20'],
];

it('a column of 科目 without a heading is read', () => {
  const rows = SPENDING.map(([name = '', , ...figures]) => [name, ...figures]);
  const form = read('一般公共预算财政拨款支出决算表', [['', '小计', '基本支出', '项目支出'], ...rows]);
  expect([form.id, form.problems]).toEqual(['公开05', []]);
  expect(form.rows.at(-1)).toEqual(['2060702', '科普活动', '20', '0', '20']);
});

it('codes and names in columns of their own, both without a heading, are read', () => {
  const rows = SPENDING.map(([name = '', , ...figures]) => {
    const [code = '', label = ''] = name.split(' ');
    return [code, label, ...figures];
  });
  const form = read('一般公共预算财政拨款支出决算表', [['', '', '小计', '基本支出', '项目支出'], ...rows]);
  expect([form.id, form.problems]).toEqual(['公开05', []]);
  expect(form.rows.at(-2)).toEqual(['2060701', '机构运行', '30', '30', '0']);
});

it('经济分类 in one column is read by its codes', () => {
  const form = read('一般公共预算财政拨款基本支出决算明细表', [
    ['部门预算支出经济分类科目', '合计', '人员经费', '公用经费'],
    ['合计', '30.00', '26.00', '4.00'],
    ['301 工资福利支出', '26.00', '26.00', ''],
    ['30101 基本工资', '16.00', '16.00', ''],
    ['30102 津贴补贴', '10.00', '10.00', ''],
    ['302 商品和服务支出', '4.00', '', '4.00'],
    ['30201 办公费', '4.00', '', '4.00'],
  ]);
  expect([form.id, form.problems]).toEqual(['公开06', []]);
  expect(form.rows).toContainEqual(['30102', '津贴补贴', '10.00']);
  expect(form.rows).toContainEqual(['30201', '办公费', '4.00']);
});
