// Sites lay out the lines above a table of figures as a table of its own.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { sheetsIn } from '#shared/imports/source/source';
import { COLUMNS03 } from './layouts/figures.ts';
import { readPlain } from './plain.ts';

const CAPTION = (number: string) => `<table width="100%"><tbody><tr>
  <td align="left">公开部门：示例县水务局</td><td align="right">公开${number}表&nbsp;&nbsp;单位：万元</td></tr></tbody></table>`;
const ROW = (...cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const HEAD = ['功能分类科目编码', '科目名称', ...COLUMNS03];
const SPENDING = [
  HEAD,
  ['', '合计', '120.50', '80.50', '40.00', '0.00', '0.00', '0.00'],
  ['213', '农林水支出', '120.50', '80.50', '40.00', '0.00', '0.00', '0.00'],
  ['21303', '水利', '120.50', '80.50', '40.00', '0.00', '0.00', '0.00'],
  ['2130301', '行政运行', '80.50', '80.50', '0.00', '0.00', '0.00', '0.00'],
  ['2130306', '水利工程运行与维护', '40.00', '0.00', '40.00', '0.00', '0.00', '0.00'],
];
const PAGE = `<html><body><p>支出决算表</p>${CAPTION('03')}
  <table border="1">${SPENDING.map((cells) => ROW(...cells)).join('')}</table></body></html>`;

it('the lines above a table are lines, also where the page lays them out as a table', async () => {
  const source = await readPlain('决算.html', PAGE);
  expect(sheetsIn(source)).toHaveLength(1);
  const { document } = recognise([source], null);
  expect(document.problems).toEqual([]);
  expect(document.单位).toBe('万元');
  expect(document.部门).toBe('示例县水务局');
  expect(document.tables.map(({ read }) => [read.id, read.rows.length])).toEqual([['公开03', 5]]);
});

it('a small table that is not above another stays one', async () => {
  const source = await readPlain(
    '决算.html',
    `<html><body><p>支出决算表</p>${CAPTION('03')}<p>说明。</p></body></html>`,
  );
  expect(sheetsIn(source)).toHaveLength(1);
});
