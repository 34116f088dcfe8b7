import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startHost } from '../support/http-host.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { button } from './pages/button.ts';

it('the handbook opens beside the list, every page of it', async () => {
  const host = await startHost(join(tempFolder(), 'juesuan.db'));
  const browser = await launchChromium(inject('chromium'));
  onTestFinished(async () => {
    await browser.close();
    await host.close();
  });
  const page = await browser.newPage();
  await page.goto(host.url);
  await button(page, '帮助').click();
  const help = page.getByRole('dialog', { name: '使用帮助' });
  const titles: string[] = [];
  for (const entry of await help.getByRole('menuitem').all()) {
    await entry.click();
    const title = (await entry.textContent())?.trim() ?? '';
    await help.getByRole('heading', { level: 1, name: title }).waitFor();
    titles.push(title);
  }
  expect(titles).toHaveLength(readdirSync(join(ROOT, 'docs/help')).length);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
});
