import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dataWithMany } from '../support/data-with-many.ts';
import { picture } from '../support/picture.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

const figures = (page: Page) =>
  page.getByRole('region', { name: '报表清单' }).getByRole('status').textContent();
const search = (page: Page) => page.getByRole('textbox', { name: '查找：名称、拼音' });
const grid = (page: Page) => page.getByRole('grid', { name: '报表' });
const drawn = (page: Page) => grid(page).locator('tbody tr:not(.gap)').count();

describe('the list of 300', () => {
  it('the list shows states, finds by name and 拼音, filters, sorts and groups', async () => {
    const page = await openWindow({ file: await dataWithMany(300) });
    const list = new ReportsPage(page);
    await grid(page).waitFor();
    expect(await figures(page)).toMatch(/^300 份，完成 1\d\d，有错误 3\d$/);
    expect(await drawn(page)).toBeLessThan(60);
    expect(await graveFindings(page)).toEqual([]);
    await picture(page, 'list-300');

    await search(page).fill('审计');
    await expect.poll(() => figures(page)).toContain('显示 30 份');
    await search(page).fill('sjj');
    await expect.poll(() => figures(page)).toContain('显示 30 份');
    await search(page).fill('shenji 2025');
    await expect.poll(() => figures(page)).not.toContain('显示 30 份');
    await search(page).fill('没有这个');
    await page.getByText('没有符合条件的报表。').waitFor();
    await picture(page, 'list-none');
    await page.getByRole('button', { name: '看全部' }).click();

    await page.getByRole('combobox', { name: '状态' }).click();
    await page.getByTitle('已公开', { exact: true }).click();
    await expect.poll(() => figures(page)).toContain('显示 37 份');
    await list.row('已公开 2026-02-20').first().waitFor();
    await picture(page, 'list-filtered');
  });

  it('the list works by keys alone: move, select, collapse, search, open, delete and undo that', async () => {
    const page = await openWindow({ file: await dataWithMany(30) });
    const list = new ReportsPage(page);
    await grid(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => grid(page).locator('.group [aria-expanded="false"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => figures(page)).toContain('已选 3 份');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => figures(page)).toContain('已选 4 份');
    await page.keyboard.press('Control+a');
    await expect.poll(() => figures(page)).toContain('已选 30 份');

    await page.keyboard.type('jyj');
    await expect.poll(() => search(page).inputValue()).toBe('jyj');
    await expect.poll(() => figures(page)).toContain('显示 10 份');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await page.getByText(/^已删除“示例2县教育局第\d所”/).waitFor();
    await expect.poll(() => figures(page)).toContain('29 份');
    await button(page, '撤销').click();
    await expect.poll(() => figures(page)).toContain('30 份');

    await grid(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '主管部门…' }).click();
    const dialog = await still(page.getByRole('dialog', { name: /^主管部门/ }));
    await dialog.getByRole('combobox', { name: '主管部门' }).fill('示例市示例局');
    await button(dialog, '确定').click();
    await grid(page)
      .getByRole('row', { name: /示例市示例局/ })
      .first()
      .waitFor();

    await search(page).fill('示例1县');
    await list.row('示例1县发展改革局第3所').locator('td').nth(1).click();
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid').waitFor();
  });

  it('the list remembers the chosen columns and the order', async () => {
    const file = await dataWithMany(12);
    const page = await openWindow({ file });
    await button(page, '列…').click();
    await page.getByRole('menuitem', { name: '待填' }).click();
    await page.keyboard.press('Escape');
    await grid(page).getByRole('columnheader', { name: '待填' }).getByRole('button').click();
    await grid(page).getByRole('columnheader', { name: '待填' }).getByRole('button').click();
    await page.reload();
    const header = grid(page).getByRole('columnheader', { name: '待填' });
    expect(await header.getAttribute('aria-sort')).toBe('descending');
  });
});

describe.each([
  { count: 3, scale: 1, width: 1366 },
  { count: 3000, scale: 1, width: 1366 },
  { count: 300, scale: 1.25, width: 1093 },
])('the list shows $count reports at $scale', ({ count, scale, width }) => {
  const inTurn = it.runIf(count < 300 || process.env.FULL);
  inTurn('draws what is in view, and what is at the end', { timeout: 400_000 }, async () => {
    const page = await openWindow({
      file: await dataWithMany(count),
      scale,
      width,
      height: Math.round(768 / scale),
    });
    await grid(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `list-${count}-at-${scale}`);
    await grid(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => drawn(page)).toBeLessThan(60);
    await grid(page).locator('tr[data-active]').waitFor();
    await picture(page, `list-${count}-at-${scale}-end`);
  });
});
