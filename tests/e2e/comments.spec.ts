import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { GridPage } from './pages/grid-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();
const CELL = '公开05/2070104/基本支出';

it('cells and paragraphs get comments by keys; comments are shown in place, listed, and undone', async () => {
  const page = await openWindow();
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  const grid = new GridPage(page);
  await grid.open('05 ');
  await grid.select(CELL);
  await grid.press('Shift+F2');
  const dialog = await still(page.getByRole('dialog', { name: /^批注：公开05 2070104/ }));
  await dialog.getByLabel('批注').fill('与凭证核对过');
  await dialog.getByLabel('批注').press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => grid.cell(CELL).getAttribute('class')).toContain('commented');
  expect(await grid.cell(CELL).getAttribute('title')).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d .*：与凭证核对过/);
  // the grid has the focus again
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await grid.active()).address).not.toBe(CELL);

  await grid.open('附件2');
  await grid.select('项目/1/全年预算数');
  await grid.press('Shift+F2');
  const third = await still(page.getByRole('dialog', { name: /^批注：附件2/ }));
  await third.getByLabel('批注').fill('执行率再算');
  await third.getByLabel('批注').press('Control+Enter');
  await third.waitFor({ state: 'hidden' });
  await expect.poll(() => grid.cell('项目/1/全年预算数').getAttribute('class')).toContain('commented');

  const parts = page.getByRole('navigation', { name: '文档各部分' });
  await parts.getByRole('button', { name: '决算情况说明' }).click();
  const paragraph = page.locator('.part-editor p').filter({ hasText: '494.53' }).first();
  await paragraph.click({ position: { x: 5, y: 5 } });
  await page.locator('.preview .in-work').filter({ hasText: '494.53' }).waitFor();
  await page.keyboard.press('Shift+F2');
  const other = await still(page.getByRole('dialog', { name: '批注：决算情况说明' }));
  await other.getByLabel('批注').fill('这一段再核');
  await other.getByRole('button', { name: /^记 ?下$/ }).click();
  await page.locator('.part-editor p.commented').filter({ hasText: '494.53' }).waitFor();
  expect(await page.locator('.preview').textContent()).not.toContain('这一段再核');

  await parts.getByRole('button', { name: /^批注/ }).click();
  const listed = page.locator('.comments li');
  await expect.poll(() => listed.count()).toBe(3);
  expect(await graveFindings(page)).toEqual([]);
  await listed
    .filter({ hasText: '与凭证核对过' })
    .getByRole('button', { name: /^公开05/ })
    .click();
  await expect.poll(async () => (await grid.active()).address).toBe(CELL);
  await parts.getByRole('button', { name: /^批注/ }).click();
  await listed
    .filter({ hasText: '这一段再核' })
    .getByRole('button', { name: /^删 ?除$/ })
    .click();
  await expect.poll(() => listed.count()).toBe(2);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => listed.count()).toBe(3);
  await listed
    .filter({ hasText: '执行率再算' })
    .getByRole('button', { name: /^附件2/ })
    .click();
  await expect.poll(async () => (await grid.active()).address).toBe('项目/1/全年预算数');
});
