import { describe, expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

describe('按批复数填列', () => {
  it('按批复数填列 asks for a reason, marks the figure, and returns to the formula', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('1', '100');
    await report.select('27');
    await button(page.getByRole('main'), '按批复数填列').click();
    const dialog = page.getByRole('dialog', { name: '按批复数填列' });
    await dialog.getByLabel('批复数').fill('120');
    await dialog.getByLabel('为什么与公式不同').fill('批复');
    await button(dialog, '填列').click();
    await dialog.getByText('请用一句话写明依据和原因').waitFor();
    await dialog.getByLabel('为什么与公式不同').fill('县财政局批复时已合并下属单位，按批复数填列');
    await button(dialog, '填列').click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => report.figure('27').textContent()).toBe('120.00');
    expect(await report.hint('27')).toContain('按批复数填列，原因：县财政局批复时已合并下属单位');
    await report.figure('27').and(page.locator('.marked')).waitFor();

    await button(page.getByRole('main'), '按批复数填列').click();
    await button(dialog, '改用公式结果').click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => report.figure('27').textContent()).toBe('100.00');
    await page.keyboard.press('Control+z');
    await page.locator('.ant-message').getByText('已撤销：清空 公开01 27 决算数').waitFor();
    await expect.poll(() => report.figure('27').textContent()).toBe('120.00');
  });
});

describe('the unit', () => {
  it('the unit can be changed at any time, for display and input, and changed back by undo', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '1.234568');
    await expect.poll(() => report.figure('29').textContent()).toBe('1.23');
    await page.getByRole('radiogroup', { name: '金额单位' }).getByText('元', { exact: true }).click();
    await expect.poll(() => report.figure('29').textContent()).toBe('12,345.68');
    await report.type('29', '12,345.69');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.ant-message').getByText('已撤销：改用单位 元').waitFor();
    await expect.poll(() => report.figure('29').textContent()).toBe('1.23');
  });
});

describe('the text printed below a form', () => {
  it('the text below a form is proposed, changed in place, reverted to the template, and undone', async () => {
    const page = await openWindow();
    await new ReportsPage(page).create('示例单位');
    const open07 = () => page.getByRole('navigation').getByRole('button', { name: /^07/ }).click();
    await open07();
    const main = page.getByRole('main');
    await main.getByText('故本表无数据').waitFor();
    await main.getByTitle('修改说明').click();
    await main.getByLabel('说明').fill('说明：本单位没有政府性基金收支。');
    await page.keyboard.press('Enter');
    await main.getByText('说明：本单位没有政府性基金收支。').waitFor();
    await page.reload();
    await new ReportsPage(page).open('示例单位');
    await open07();
    await main.getByText('说明：本单位没有政府性基金收支。').waitFor();
    await button(main, '改用模板文字').click();
    await main.getByText('故本表无数据').waitFor();
    await main.getByTitle('修改注').click();
    await main.getByLabel('注', { exact: true }).fill('本表金额单位为万元。');
    await page.keyboard.press('Enter');
    await main.getByText('注：本表金额单位为万元。').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.ant-message').getByText('已撤销：修改表中文字 公开07 注').waitFor();
    await main.getByText('注：本表反映部门本年度政府性基金').waitFor();
  });
});
