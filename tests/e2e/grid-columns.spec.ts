import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { ReportPage } from './pages/report-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();
const FORM = '06 一般公共基本支出决算明细表';

it('columns show large amounts completely, can be resized, remember the width, and can be reset', async () => {
  const page = await openWindow();
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  const report = new ReportPage(page);
  await page.getByRole('navigation', { name: '文档各部分' }).getByRole('button', { name: FORM }).click();
  await page.getByRole('treegrid', { name: '一般公共预算财政拨款基本支出决算明细表' }).waitFor();
  await report.type('30101', '98765432.11');
  const figure = report.figure('30101');
  await expect.poll(() => figure.textContent()).toBe('98,765,432.11');
  expect(await figure.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBeLessThanOrEqual(0);

  const edge = page.locator('.column-edge').nth(2);
  const width = async () => Math.round((await figure.boundingBox())?.width ?? 0);
  const before = await width();
  const box = await edge.boundingBox();
  if (box === null) throw new Error('no edge');
  await page.mouse.move(box.x + 3, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 83, box.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 70);
  const drawn = await width();

  await page.reload();
  await new ReportsPage(page).open('示例县示范图书馆');
  await page.getByRole('navigation', { name: '文档各部分' }).getByRole('button', { name: FORM }).click();
  await expect.poll(width).toBe(drawn);
  await page.locator('.column-edge').nth(2).dblclick();
  await expect.poll(width).toBe(before);
});
