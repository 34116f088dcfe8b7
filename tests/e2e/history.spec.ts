import { userInfo } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

const told = (page: Page, words: string) => page.locator('.ant-message').getByText(words).waitFor();

describe('undo and redo', () => {
  it('undo and redo work across forms and pages, say what they did, and survive a reload', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '1234.56');
    await report.openForm('04 财政拨款收入支出决算总表');
    await report.type('29', '78');
    await page.getByRole('navigation').getByRole('button', { name: '名词解释' }).click();
    await page.keyboard.press('Control+z');
    await told(page, '已撤销：填列 公开04 29 金额');
    await page.keyboard.press('Control+z');
    await told(page, '已撤销：填列 公开01 29 决算数');
    await report.openForm('01 收入支出决算总表');
    await expect.poll(() => report.figure('29').textContent()).toBe('');

    await page.reload();
    const again = await new ReportsPage(page).open('示例单位');
    await page.keyboard.press('Control+y');
    await told(page, '已重做：填列 公开01 29 决算数');
    await expect.poll(() => again.figure('29').textContent()).toBe('1,234.56');
    await button(page.getByRole('banner'), '重做').click();
    await told(page, '已重做：填列 公开04 29 金额');
    await again.openForm('04 财政拨款收入支出决算总表');
    await expect.poll(() => again.figure('29').textContent()).toBe('78.00');
  });

  it('undo in a text being typed belongs to the text', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '5');
    await report.select('29');
    await page.keyboard.type('67');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect.poll(() => report.figure('29').textContent()).toBe('5.00');
    await page.keyboard.press('Control+Shift+z');
    await told(page, '没有可以重做的修改');
    await page.keyboard.press('Control+s');
    await told(page, '每次修改都已自动保存');
  });

  it('undo brings a deleted report back', async () => {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await report.type('29', '5');
    await report.close();
    await reports.delete('示例单位');
    await button(page.locator('.ant-notification'), '撤销').click();
    await reports.delete('示例单位');
    await button(page, '已删除').click();
    await button(await still(page.getByRole('dialog', { name: '已删除的报表' })), '找回').click();
    const again = await reports.open('示例单位');
    await expect.poll(() => again.figure('29').textContent()).toBe('5.00');
  });

  it('undo and redo are in the change log with author, location, old and new value, and a link', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '5');
    await report.type('29', '6');
    await page.keyboard.press('Control+z');
    await told(page, '已撤销：填列 公开01 29 决算数');
    await page.getByRole('navigation').getByRole('button', { name: '修改记录' }).click();
    const undone = page.getByRole('rowgroup', { name: '撤销：填列 公开01 29 决算数' });
    await undone.waitFor();
    expect((await undone.getByRole('cell').allTextContents()).slice(1)).toEqual([
      userInfo().username,
      '撤销：填列 公开01 29 决算数',
      '公开01 29 年初结转和结余 决算数',
      '6.00',
      '5.00',
    ]);
    await page.getByLabel('只看').click();
    await page.locator('.ant-select-item-option', { hasText: '公开02' }).click();
    await page.getByText('没有这样的修改').waitFor();
    await page.getByLabel('只看').click();
    await page.locator('.ant-select-item-option', { hasText: '公开01' }).click();
    await undone.getByRole('button', { name: '公开01 29' }).click();
    await report.figure('29').and(page.locator('.active')).waitFor();
  });
});
