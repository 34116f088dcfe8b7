import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { picture } from '../support/picture.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';

const openWindow = browserForTests();

async function openFacts(): Promise<Page> {
  const page = await openReportOf(openWindow, SAMPLE);
  await page.getByRole('navigation').getByRole('button', { name: '补充数据' }).click();
  await page.getByRole('group', { name: '年初预算' }).waitFor();
  return page;
}

const group = (page: Page, name: string) => page.getByRole('group', { name }).getByRole('textbox');
const values = (fields: Locator) =>
  fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

/** Puts text on the clipboard like Excel, and pastes it at the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

it('a pasted column of amounts with separators fills the boxes downwards, as one step', async () => {
  const page = await openFacts();
  const fields = group(page, '政府采购');
  const before = await values(fields);
  await fields.first().click();
  await paste(page, '1234567.5\r\n1000000\r\n0\r\n234567.5\r\n20\r\n10\r\n');
  const shown = ['1,234,567.50', '1,000,000.00', '0.00', '234,567.50', '20.00', '10.00'];
  await expect.poll(() => values(fields)).toEqual(shown);
  await page.getByText('已保存').waitFor();
  await picture(page, 'facts-pasted');
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(() => values(fields)).toEqual(before);
});

it('年初预算 is pasted as codes and amounts, other facts as names and amounts, from anywhere on the page', async () => {
  const page = await openFacts();
  await page.getByRole('heading', { name: '补充数据' }).click();
  await paste(page, '2080501\t12.5\r\n因公出国（境）团组数\t3\r\n没有这一项\t4\r\n');
  await expect.poll(() => page.getByLabel(/^2080501/).inputValue()).toBe('12.50');
  await expect.poll(() => page.getByLabel('因公出国（境）团组数').inputValue()).toBe('3');
  await page.getByText(/1 行在补充数据里找不到唯一对应的一项.*没有这一项/).waitFor();
});

it('typing after a click replaces the figure; Enter continues into the next group', async () => {
  const page = await openFacts();
  const last = group(page, '机关运行经费').last();
  await last.click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await expect.poll(() => last.inputValue()).toBe('12.00');
  await expect.poll(() => group(page, '政府采购').first().inputValue()).toBe('34.00');
  await last.click();
  await page.keyboard.type('56');
  await page.keyboard.press('Tab');
  await expect.poll(() => last.inputValue()).toBe('56.00');
});

it('an invalid figure is reported, stays, and is restored later', async () => {
  const page = await openFacts();
  const field = page.getByLabel('政府采购支出总额');
  await field.fill('12o');
  await page.getByRole('navigation').getByRole('button', { name: '名词解释' }).click();
  await page.getByText('政府采购支出总额：“12o”没有保存').waitFor();
  await page.getByRole('navigation').getByRole('button', { name: '补充数据' }).click();
  expect(await field.inputValue()).toBe('12o');
  await page.getByRole('group', { name: '政府采购' }).getByRole('alert').waitFor();
  await field.focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => field.inputValue()).not.toBe('12o');
});

it('本组都没有 fills every open box with 0, and leaves the others', async () => {
  const page = await openFacts();
  const cars = group(page, '国有资产');
  await cars.first().fill('2');
  await page.getByRole('button', { name: /都没有：国有资产/ }).click();
  await expect.poll(() => values(cars)).toEqual(['2', ...Array<string>((await cars.count()) - 1).fill('0')]);
  await page.getByText('已保存').waitFor();
});
