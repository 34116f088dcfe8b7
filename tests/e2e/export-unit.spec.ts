import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { still } from './pages/still.ts';
import { WordsPage } from './pages/words-page.ts';

const openWindow = browserForTests();

it('a typed unit after a link is asked about when the unit changes in the export dialog', async () => {
  const page = await openWindow();
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  const words = new WordsPage(page);
  await words.open('决算情况说明');
  const paragraph = words.paragraph('年度收、支总计均为');
  // the unit of the link is replaced by a typed one
  await paragraph.locator('.unit').first().click();
  await page.locator('.ProseMirror-selectednode').waitFor();
  await page.keyboard.type('万元');
  await expect.poll(() => paragraph.textContent()).toContain('均为494.53万元。');

  await button(page, '导出').click();
  const dialog = await still(page.getByRole('dialog', { name: '导出', exact: true }));
  await dialog.getByRole('radiogroup', { name: '金额单位' }).getByText('元', { exact: true }).click();
  await expect.poll(() => button(dialog, '导出').isEnabled()).toBe(true);
  await button(dialog, '导出').click();
  const asked = page.getByRole('dialog', { name: /还有 \d 处错误没有处理/ });
  await asked.waitFor();
  expect(await asked.getByRole('listitem').first().textContent()).toMatch(/单位“万元”应为“元”/);
});
