import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import type { ReportPage } from './pages/report-page.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { WordsPage } from './pages/words-page.ts';

const openWindow = browserForTests();

describe('a report whose edits cannot be saved', () => {
  it('a report whose edits cannot be saved is left only if the person discards them', async () => {
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
    await expect.poll(() => reports.names()).toEqual(['示例单位']);
  });
});

describe('an edit that meets a defect', () => {
  it('an edit that meets a defect is reported with its figure and reverted, and the next one is saved', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '5');
    const error = { code: 'internal', message: '软件内部出错，这一步没有完成' };
    await page.route('**/api/report.edit', (route) => route.fulfill({ json: { ok: false, error } }), {
      times: 1,
    });
    await report.select('29');
    await page.keyboard.type('1234.56');
    await page.keyboard.press('Enter');
    const told = page.locator('.ant-notification');
    await told.getByText('软件内部出错').waitFor();
    expect(await told.textContent()).toContain('公开01 29 决算数：1234.56');
    await expect.poll(() => report.figure('29').textContent()).toBe('5.00');
    await report.type('1', '6');
    await page.keyboard.press('Control+z');
    await expect.poll(() => report.figure('1').textContent()).toBe('');
    expect(await report.figure('29').textContent()).toBe('5.00');
  });
});

describe('a report in a read-only data file', () => {
  /** Makes the window believe so. */
  async function openReadOnly(): Promise<{ page: Page; report: ReportPage; sent: string[] }> {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await report.type('29', '5');
    await report.close();
    await page.route('**/api/store.status', async (route) => {
      const response = await route.fetch();
      const status = await response.json();
      await route.fulfill({ response, json: { ...status, value: { ...status.value, readOnly: true } } });
    });
    await reports.open('示例单位');
    await page.getByRole('status').getByText('数据文件所在的位置不能写入').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      const method = request.url().split('/api/')[1] ?? '';
      if (/write|edit|delete|undo/.test(method)) sent.push(method);
    });
    return { page, report, sent };
  }

  it('a read-only report accepts no entry in its cells and says why', async () => {
    const { page, report, sent } = await openReadOnly();
    await report.select('29');
    await page.keyboard.type('7');
    const told = page.locator('.ant-message').getByText('现在只能查看和导出');
    await told.waitFor();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await page.getByRole('navigation').getByRole('button', { name: '附件2' }).click();
    await page.getByText('还没有填列本附件').waitFor();
    await report.openForm('01 收入支出决算总表');
    expect(await report.figure('29').textContent()).toBe('5.00');
    expect(sent).toEqual([]);
    await report.close();
    await expect.poll(() => new ReportsPage(page).names()).toEqual(['示例单位']);
  });

  it('a read-only report accepts no entry in its texts, notes and facts', async () => {
    const { page, sent } = await openReadOnly();
    const words = new WordsPage(page);
    await words.open('名词解释');
    expect(await words.editor.getByRole('textbox').getAttribute('contenteditable')).toBe('false');
    await page.getByRole('navigation').getByRole('button', { name: '补充数据' }).click();
    expect(await page.locator('.facts input').first().isEditable()).toBe(false);
    await page.getByRole('navigation').getByRole('button', { name: '部门概况' }).click();
    expect(await page.locator('.overview-lists textarea').first().isEditable()).toBe(false);
    await page.getByRole('navigation').getByRole('button', { name: '05 一般公共' }).click();
    expect(await page.locator('.printed-line button').first().isDisabled()).toBe(true);
    expect(sent).toEqual([]);
  });
});

/** Closes the page as a person does; returns the browser's question, and stays. */
async function askedOnClosing(page: Page): Promise<string> {
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })] as [
    Promise<Dialog>,
    Promise<void>,
  ]);
  await dialog.dismiss();
  return dialog.type();
}

describe('input in progress when the window is closed', () => {
  it('closing the window stores a cell’s input without Enter', async () => {
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

  it('closing the window stores a text’s input before the pause that saves it', async () => {
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
    const field = page.getByRole('main').locator('.facts input, .overview-lists textarea').first();
    await field.fill('12');
    expect(await askedOnClosing(page)).toBe('beforeunload');
    await report.close();
    await reports.open('示例单位');
    await page.getByRole('navigation').getByRole('button', { name }).click();
    await expect.poll(() => field.inputValue()).toMatch(/^12(\.00)?$/);
  });

  it('closing the window asks nothing if everything is saved', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '5');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    expect(page.isClosed()).toBe(true);
  });
});
