import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { type GridPage, openSampleForm } from './pages/grid-page.ts';

const openWindow = browserForTests();
const BASIC = '公开05/2070104/基本支出';

it('the right button selects the cell and offers the usual actions with their keys', async () => {
  const grid: GridPage = await openSampleForm(openWindow, '05 一般公共支出决算表');
  const { page } = grid;
  const shown = await grid.text(BASIC);
  expect(shown).not.toBe('');
  const open = async () => {
    await grid.cell(BASIC).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /清空/ }).waitFor();
  };
  await open();
  expect(await page.getByRole('menuitem', { name: /向下填充/ }).textContent()).toContain('Ctrl+D');
  // whole in a low window: no act is cut off at an edge
  const menu = await page.getByRole('menu').filter({ hasText: '剪切' }).boundingBox();
  expect(menu?.y).toBeGreaterThanOrEqual(0);
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(768);
  await page.getByRole('menuitem', { name: /复制/ }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(shown.replaceAll(',', ''));
  await open();
  await page.getByRole('menuitem', { name: /清空/ }).click();
  await expect.poll(() => grid.text(BASIC)).toBe('');
  // typing continues in the cell
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => grid.text(BASIC)).toBe('7.00');
});
