import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);

/** A row of a 财决 workbook: the code is merged over 类, 款 and 项. */
const row = (code: string, name: string, total: string, basic: string) =>
  `<tr><td colspan=3>${code}</td><td>${name}</td><td>${total}</td><td>${basic}</td><td></td></tr>`;

it('totals pasted with a form of a 财决 workbook follow its items', async () => {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  const grid = new GridPage(page);
  await grid.open('05 一般公共支出决算表');
  const rows = [
    row('208', '社会保障和就业支出', '100.00', '100.00'),
    row('20805', '行政事业单位养老支出', '100.00', '100.00'),
    row('2080505', '机关事业单位基本养老保险缴费支出', '60.00', '60.00'),
    row('2080506', '机关事业单位职业年金缴费支出', '40.00', '40.00'),
  ];
  const total = '<tr><td colspan=4>合计</td><td>100.00</td><td>100.00</td><td></td></tr>';
  await grid.press('Control+Home');
  await grid.paste({ text: 'never read', html: `<table>${total}${rows.join('')}</table>` });
  await page.getByRole('button', { name: '增加科目并粘贴' }).click();
  await expect.poll(() => grid.text('公开05/合计/小计')).toBe('100.00');
  expect(await grid.text('公开05/2080505/基本支出')).toBe('60.00');
  expect(await page.getByText('没有粘贴').count()).toBe(0);
  await grid.select('公开05/2080505/基本支出');
  await grid.type('70');
  await expect.poll(() => grid.text('公开05/合计/小计')).toBe('110.00');
  expect(await grid.text('公开05/208/基本支出')).toBe('110.00');
  expect(await page.locator('td.origin-stated').count()).toBe(0);
});
