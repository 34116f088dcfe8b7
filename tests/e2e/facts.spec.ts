import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

async function openPage(name: string): Promise<Page> {
  const page = await openReportOf(openWindow, SAMPLE);
  await page.getByRole('navigation').getByRole('button', { name }).click();
  return page;
}

it('figures typed down 年初预算 without a pause are stored as typed', async () => {
  const page = await openPage('补充数据');
  const fields = page.getByRole('group', { name: '年初预算' }).getByRole('textbox');
  const typed = ['938.12', '200.34', '60.56'];
  await fields.first().focus();
  for (const text of typed) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text, { delay: 60 });
    await page.keyboard.press('Enter');
  }
  await page.getByText('已保存').waitFor();
  const shown = () =>
    fields.evaluateAll((all) => all.slice(0, 3).map((each) => (each as HTMLInputElement).value));
  await expect.poll(shown).toEqual(typed);
});

it('lists grow with their lines, and nothing is below the page', async () => {
  const page = await openPage('部门概况');
  await page.getByRole('button', { name: '读成名单，用模板成文' }).click();
  const list = page.getByLabel('内设机构');
  const height = () => list.evaluate((each) => each.getBoundingClientRect().height);
  await list.fill('办公室');
  const before = await height();
  await list.fill('办公室\n人事科\n财务科\n业务一科\n业务二科');
  expect(await height()).toBeGreaterThan(before);
  expect(await page.locator('body > textarea').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)).toBe(false);
});

it('groups of facts stand in two columns, with their first row like the others, and the overview is as wide as the page', async () => {
  const page = await openPage('补充数据');
  const left = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => new Set(all.map((each) => Math.round(each.getBoundingClientRect().left))).size);
  expect(await left('.facts fieldset')).toBe(2);
  expect(await left('.fact input')).toBe(2);
  await page.getByRole('navigation').getByRole('button', { name: '概览' }).click();
  const width = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => each.getBoundingClientRect().width);
  expect(await width('.charts .drawing')).toBeGreaterThan(300);
  expect(await width('.headlines')).toBeGreaterThan(700);
});

it('a new report gets the forms of its year, and an impossible year is refused', async () => {
  const page = await openWindow();
  const reports = new ReportsPage(page);
  const dialog = await reports.beginNew();
  await dialog.getByLabel('部门（单位）名称').fill('示例局');
  await dialog.getByLabel('决算年度').fill('204');
  await dialog.getByRole('button', { name: /新\s*建/ }).click();
  await dialog.getByText('年度是四位数，如 2025').waitFor();
  await dialog.getByLabel('决算年度').fill('2024');
  await dialog.getByText('全国通用 2024').waitFor();
});

it('a wrong name is corrected in the list, and undone in the report', async () => {
  const page = await openWindow();
  await new ReportsPage(page).create('示列局');
  await page.getByRole('button', { name: '全部报表' }).click();
  await new ReportsPage(page).act('示列局', '改名称');
  const dialog = page.getByRole('dialog', { name: '改名称、年度' });
  await dialog.getByLabel('部门（单位）名称').fill('示例局');
  await page.keyboard.press('Enter');
  await new ReportsPage(page).open('示例局');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('heading', { name: /^示列局/ }).waitFor();
});

it('an annex created by mistake is removed, and restored', async () => {
  const page = await openPage('附件1');
  await page.getByRole('button', { name: '删除附件1' }).click();
  const asked = await still(page.getByRole('dialog'));
  await asked.getByRole('button', { name: /删\s*除/ }).click();
  await page.getByText('这份报表还没有填列本附件').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '删除附件1' }).waitFor();
});

it('the outcome of an export is visible in a small window, with its buttons', async () => {
  const page = await openPage('03 支出');
  await page.setViewportSize({ width: 1024, height: 700 });
  await page
    .getByRole('button', { name: /导\s*出/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const run = dialog.getByRole('button', { name: /^导\s*出$/ });
  await run.waitFor();
  expect(await run.evaluate((each) => each.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
});
