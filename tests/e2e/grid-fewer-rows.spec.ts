import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests(8000);
const LAST = '公开05/2080101/基本支出';

const codes = (page: Page) => page.locator('td.code').allTextContents();

/** 公开05 with 2080101 added as its last row, with the cursor in it. */
async function inLastRow(): Promise<GridPage> {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  const grid = new GridPage(page);
  await grid.open('05 一般公共');
  await button(page, '增加科目').click();
  await page.getByRole('combobox', { name: '查找科目' }).fill('2080101');
  await page.getByRole('option').first().waitFor();
  await grid.press('Enter');
  await page.getByText('已增加 2080101').first().waitFor();
  await grid.press('Escape');
  await grid.select(LAST);
  return grid;
}

describe('a cursor in the last row', () => {
  it('when the last row is undone, the cursor moves to the row above, and back with redo', async () => {
    const grid = await inLastRow();
    const before = await grid.active();
    await grid.press('Control+z');
    await expect.poll(() => codes(grid.page)).not.toContain('2080101');
    expect((await grid.active()).row).toBeLessThan(before.row);
    await grid.press('Control+y');
    await expect.poll(() => codes(grid.page)).toContain('2080101');
    expect(await grid.active()).toEqual(before);
  });

  it('when the 科目 of the last row is deleted, the cursor moves to the row above', async () => {
    const grid = await inLastRow();
    await button(grid.page, '删除科目').click();
    await button(await still(grid.page.getByRole('dialog')), '删除').click();
    await expect.poll(() => codes(grid.page)).not.toContain('2080101');
    await grid.input.focus();
    await grid.press('ArrowUp', 'ArrowDown');
    expect((await grid.active()).row).toBe((await grid.page.locator('tbody tr').count()) - 1);
  });

  it('when the last row of an annex is deleted, the cursor moves to the row above', async () => {
    const page = await openWindow();
    await new ReportsPage(page).create('示例单位');
    const grid = new GridPage(page);
    await page.getByRole('navigation').getByRole('button', { name: '附件2' }).click();
    await page.getByRole('button', { name: '新建附件2' }).click();
    await grid.select('项目/0/项目名称');
    await grid.paste('甲\r\n乙');
    await grid.select('项目/1/项目名称');
    await page.getByRole('button', { name: '删除本行' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect((await grid.active()).address).toBe('项目/0/项目名称');
    expect(await grid.text('项目/0/项目名称')).toBe('甲');
  });
});
