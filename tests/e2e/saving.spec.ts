import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { WordsPage } from './pages/words-page.ts';

const openWindow = browserForTests();

describe('a report whose edits cannot be saved', () => {
  it('is left only when the person gives them up', async () => {
    const file = join(tempFolder(), 'juesuan.db');
    const page = await openWindow({ file });
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await report.type('29', '5');
    renameSync(file, `${file}.away`);
    await report.select('29');
    await page.keyboard.type('67');
    await report.close();
    const question = page.getByRole('dialog', { name: '还有修改没有保存' });
    await button(question, '留在这里').click();
    await question.waitFor({ state: 'hidden' });
    await expect.poll(() => report.figure('29').textContent()).toBe('67.00');

    renameSync(`${file}.away`, file);
    await button(page.getByRole('banner'), '重试').click();
    await page
      .getByRole('status')
      .getByText(/^已保存 \d/)
      .waitFor();
    await report.close();
    const again = await reports.open('示例单位');
    await expect.poll(() => again.figure('29').textContent()).toBe('67.00');

    renameSync(file, `${file}.away`);
    await again.select('29');
    await page.keyboard.type('8');
    await again.close();
    await button(question, '放弃修改并返回').click();
    expect(await reports.names()).toEqual(['示例单位']);
  });
});

/** Closes the page as a person does; answers what the browser asked, and stays. */
async function askedOnClosing(page: Page): Promise<string> {
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })] as [
    Promise<Dialog>,
    Promise<void>,
  ]);
  await dialog.dismiss();
  return dialog.type();
}

describe('what is being typed when the window is closed', () => {
  it('is taken over in a cell, without Enter', async () => {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await report.type('29', '5');
    await report.select('29');
    await page.keyboard.type('67');
    expect(await askedOnClosing(page)).toBe('beforeunload');
    await expect.poll(() => report.figure('29').textContent()).toBe('67.00');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await report.close();
    await reports.open('示例单位');
    await expect.poll(() => report.figure('29').textContent()).toBe('8.00');
  });

  it('is taken over in the text, before the pause that saves it', async () => {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    const words = new WordsPage(page);
    await words.open('名词解释');
    await words.typeAtEnd(words.editor.locator('p').first(), '又及');
    expect(await askedOnClosing(page)).toBe('beforeunload');
    await report.close();
    await reports.open('示例单位');
    await words.open('名词解释');
    await expect.poll(() => words.editor.locator('p').first().textContent()).toContain('又及');
  });

  it.each(['补充数据', '部门概况'])('is taken over in a field of %s', async (name) => {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await page.getByRole('navigation').getByRole('button', { name }).click();
    const field = page.getByRole('main').locator('.facts input, .overview textarea').first();
    await field.fill('12');
    expect(await askedOnClosing(page)).toBe('beforeunload');
    await report.close();
    await reports.open('示例单位');
    await page.getByRole('navigation').getByRole('button', { name }).click();
    await expect.poll(() => field.inputValue()).toMatch(/^12(\.00)?$/);
  });

  it('asks nothing where all is saved', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '5');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    expect(page.isClosed()).toBe(true);
  });
});
