import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { launchChromium } from '../support/chromium.ts';
import { startHost } from '../support/http-host.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { button } from './pages/button.ts';
import { ReportPage } from './pages/report-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser?.close());

/** The sample's text page, worded by the template. */
async function openWords(): Promise<Page> {
  const host = await startHost(join(tempFolder(), 'a.db'));
  onTestFinished(() => host.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  onTestFinished(() => page.close());
  await page.goto(host.url);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, '导入转录文件').click(),
  ]);
  await chooser.setFiles(SAMPLE);
  await openPart(page, '决算情况说明');
  await restoreTemplate(page);
  return page;
}

async function restoreTemplate(page: Page): Promise<void> {
  await button(page.getByRole('main'), '改用模板文字').click();
  await button(page.getByRole('dialog'), '改用模板文字').click();
  await page.getByText('由模板成文').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

function openPart(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name }).click();
}

const firstText = (page: Page) => page.locator('.paragraph').nth(1);

describe('the words', () => {
  it('follow the forms: a changed cell changes the sentences that cite it', async () => {
    const page = await openWords();
    expect(await firstText(page).textContent()).toContain('收、支总计均为494.53万元');
    const report = new ReportPage(page);
    await report.openForm('01 收入支出决算总表');
    await report.type('28', '10');
    await openPart(page, '决算情况说明');
    expect(await firstText(page).textContent()).toContain('收、支总计均为504.53万元');
  });

  it('can be reworded without losing a link, and given back to the template', async () => {
    const page = await openWords();
    const count = await firstText(page).locator('.figure').count();
    expect(count).toBeGreaterThan(0);
    await firstText(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.ProseMirror-focused').waitFor();
    await page.keyboard.type('特此说明。');
    await page.keyboard.press('Enter');
    await page.getByText('自己的文字').waitFor();
    expect(await firstText(page).textContent()).toMatch(/特此说明。$/);
    expect(await firstText(page).locator('.figure').count()).toBe(count);
    await restoreTemplate(page);
    expect(await firstText(page).textContent()).not.toContain('特此说明');
  });

  it('say 【缺数】 where a fact is missing, lead to it, and fill in when it is given', async () => {
    const page = await openWords();
    const missing = page.locator('.figure.missing').first();
    await missing.click();
    await page.getByRole('heading', { name: '补充数据' }).waitFor();
    const before = 40;
    for (const label of [
      '省级领导干部用车',
      '主要领导干部用车',
      '机要通信用车',
      '应急保障车',
      '执法执勤用车',
      '特种专业技术用车',
      '离退休干部用车',
    ]) {
      await page.getByLabel(label).fill('0');
    }
    await page.getByLabel('其他用车').fill(String(before));
    await page.getByLabel('价值100万元（含）以上设备').fill('3');
    await page.keyboard.press('Tab');
    await openPart(page, '决算情况说明');
    await page.getByText('3台（套）').waitFor();
  });

  it('take Chinese input beside a figure', async () => {
    const page = await openWords();
    await firstText(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.ProseMirror-focused').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'teci', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: '特此' });
    await page.getByRole('heading', { name: '决算情况说明' }).click();
    await page.getByText('自己的文字').waitFor();
    expect(await firstText(page).textContent()).toMatch(/特此$/);
  });
});
