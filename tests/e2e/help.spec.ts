import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';

const openWindow = browserForTests();

it('every page of the handbook opens beside the list', async () => {
  const page = await openWindow();
  await button(page, '帮助').click();
  const help = page.getByRole('dialog', { name: '使用帮助' });
  await help.getByRole('menuitem').first().waitFor();
  const titles: string[] = [];
  for (const entry of await help.getByRole('menuitem').all()) {
    await entry.click();
    const title = (await entry.textContent())?.trim() ?? '';
    await help.getByRole('heading', { level: 1, name: title }).waitFor();
    titles.push(title);
  }
  // the version and the licences are last
  expect(titles).toHaveLength(readdirSync(join(ROOT, 'docs/help')).length + 1);
  expect(titles.at(-1)).toBe('版本与许可');
  await help.getByLabel('查找帮助').fill('批复数');
  await help.getByRole('heading', { level: 1, name: '填表' }).waitFor();
  expect(await help.getByRole('menuitem').count()).toBeLessThan(titles.length);
  await help.getByLabel('查找帮助').fill('没有这样的话');
  await help.getByText('没有提到“没有这样的话”').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
});
