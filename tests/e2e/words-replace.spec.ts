import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';

const openWindow = browserForTests();

it('words are found in all texts, listed, replaced as one step and undone', async () => {
  const page = await openWindow();
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  await page
    .getByRole('navigation', { name: '文档各部分' })
    .getByRole('button', { name: '决算情况说明' })
    .click();
  const text = page.locator('.part-editor');
  await expect.poll(() => text.textContent()).toContain('馆舍改造一期');
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: '在全部文字里查找、替换' });
  await dialog.getByLabel('查找的文字').fill('馆舍改造一期');
  await dialog.getByLabel('替换为').fill('馆舍修缮工程');
  const hits = dialog.getByRole('list', { name: '找到的段落' }).getByRole('button');
  await expect.poll(() => hits.count()).toBeGreaterThan(3);
  await expect.poll(() => hits.first().textContent()).toMatch(/馆舍改造一期.*→.*馆舍修缮工程/);
  await dialog.getByRole('button', { name: /^替换 \d+ 处$/ }).click();
  await expect.poll(() => text.textContent()).toContain('馆舍修缮工程');
  expect(await text.textContent()).not.toContain('馆舍改造一期');
  await expect.poll(() => hits.count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => text.textContent()).toContain('馆舍改造一期');
});
