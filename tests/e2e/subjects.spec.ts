import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

async function openForm(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${number} `) })
    .click();
  await button(page, '增加科目').waitFor();
}

/** Serious obstacles for people who cannot see or point, as found by axe. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const codes = (page: Page) => page.locator('td.code').allTextContents();

it('科目 are added by 拼音首字母 to the forms that share them, by keyboard alone', async () => {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  await openForm(page, '05');
  await button(page, '增加科目').click();
  const search = page.getByRole('combobox', { name: '查找科目' });
  await search.fill('rlzy xzyx');
  const options = page.getByRole('option');
  await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('2080101行政运行')]);
  await page.keyboard.press('Enter');
  await page.getByText('已增加 2080101 行政运行：公开05、公开02、公开03').waitFor();

  await search.fill('2080101');
  await page.getByRole('checkbox', { name: '公开02（已有）' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await search.fill('zfgjj');
  await expect.poll(() => options.first().textContent()).toContain('2210201');
  await page.getByRole('checkbox', { name: '公开03', exact: true }).uncheck();
  await search.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('已增加 2210201 住房公积金：公开05、公开02').waitFor();
  await page.keyboard.press('Escape');
  expect(await codes(page)).toEqual(
    expect.arrayContaining(['208', '20801', '2080101', '221', '22102', '2210201']),
  );

  await button(page, '撤销').click();
  await expect.poll(() => codes(page)).not.toContain('22102');
  await button(page, '重做').click();
  await expect.poll(() => codes(page)).toContain('22102');

  await openForm(page, '03');
  expect(await codes(page)).not.toContain('2210201');
  await button(page, '补入03').click();
  await page.locator('td.code', { hasText: '2210201' }).waitFor();
});

it('a code missing from the dictionary is added with the given name', async () => {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  await openForm(page, '03');
  // typed into the column of codes of the empty form, as in a spreadsheet
  await page.getByText('还没有科目：键入编码按回车').waitFor();
  await page.keyboard.type('2089701');
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: '查找科目' });
  await expect.poll(() => search.inputValue()).toBe('2089701');
  await page.getByLabel('20897 的名称').fill('某项事务');
  await page.getByLabel('2089701 的名称').fill('行政运行');
  await page.getByRole('checkbox', { name: '公开05' }).uncheck();
  await button(page, '增加这个科目').click();
  await page.getByText('已增加 2089701 行政运行：公开03、公开02').waitFor();
  await page.keyboard.press('Escape');
  expect(await codes(page)).toEqual(expect.arrayContaining(['208', '20897', '2089701']));

  await openForm(page, '05');
  await button(page, '增加科目').click();
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('2089701');
  await page.getByRole('option', { name: /2089701.*本报表/ }).waitFor();
});

it('the progress of each part and the year at a glance are shown', async () => {
  const page = await openWindow();
  const parts = page.getByRole('navigation', { name: '文档各部分' });
  await new ReportsPage(page).create('示例单位');
  await parts.getByRole('button', { name: /^01 .*空$/ }).waitFor();
  await page.getByRole('button', { name: '全部报表' }).click();

  const chooser = page.waitForEvent('filechooser');
  const reports = new ReportsPage(page);
  await reports.import();
  await (await chooser).setFiles(SAMPLE);
  await reports.opened();
  await parts.getByRole('button', { name: /^03 .*完成$/ }).waitFor();
  await parts.getByRole('button', { name: /^概览/ }).click();
  await page.locator('.chart svg').first().waitFor();
  expect(await page.locator('.chart').count()).toBeGreaterThanOrEqual(3);
  const chart = page.locator('.chart', { hasText: '支出决算结构' });
  await chart.getByText('数据').click();
  expect(await chart.getByRole('rowheader').allTextContents()).toContain('基本支出');
  const drawn = await chart.locator('svg text').allTextContents();
  expect(drawn).toEqual(expect.arrayContaining(await chart.locator('td').allTextContents()));
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^财政拨款收入/ }).click();
  await page.getByRole('treegrid', { name: '财政拨款收入支出决算总表' }).waitFor();
});

it('the following year’s report is created, and a report is moved to another pack after a preview', async () => {
  const page = await openWindow();
  const reports = new ReportsPage(page);
  await reports.create('示例单位');
  await page.getByRole('button', { name: '全部报表' }).click();
  await reports.act('示例单位', '换模板');
  const dialog = page.getByRole('dialog', { name: /^换模板/ });
  await dialog.getByRole('combobox', { name: '换成哪个模板' }).click();
  await page.getByTitle('上海市 2024 年度部门决算公开').click();
  await dialog.getByText('所有的数都放得下，没有变化。').waitFor();
  await button(dialog, '换成这个模板').click();
  await page.getByRole('gridcell', { name: '上海市 2024' }).waitFor();
  await reports.act('示例单位', '据此建下一年度');
  await page.locator('.ant-modal-confirm-title', { hasText: '已建立' }).waitFor();
  await button(await still(page.getByRole('dialog')), '打开').click();
  const forms = page.getByRole('navigation', { name: '文档各部分' });
  await forms.getByRole('button', { name: /^07 “三公”经费/ }).click();
  await page.getByRole('treegrid', { name: '财政拨款“三公”经费支出决算表' }).waitFor();
  expect(await page.getByText('行次').count()).toBe(0);
});
