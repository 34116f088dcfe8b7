import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { popplerMissing, readPages } from '../support/pdf-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { type GridPage, openSampleForm } from './pages/grid-page.ts';

const openWindow = browserForTests();
const FORM = '05 一般公共支出决算表';
const BASIC = '公开05/2070104/基本支出';
const PROJECT = '公开05/2070104/项目支出';
const ROLL_UP = '公开05/20701/基本支出';

const bar = ({ page }: GridPage) => page.getByLabel('编辑栏');

it('the bar shows and edits the whole content of a cell, and the formula of a computed one', async () => {
  const grid = await openSampleForm(openWindow, FORM);
  const { page } = grid;
  await grid.select(BASIC);
  await grid.type('1234567.89');
  await grid.press('ArrowUp');
  expect(await bar(grid).inputValue()).toBe('1,234,567.89');

  // F2 opens the cell, F2 again the bar; Enter stores and moves on, and the grid has the focus again
  await grid.press('F2', 'F2', 'End', 'Backspace', 'Backspace');
  await page.keyboard.type('12');
  expect(await grid.input.inputValue()).toBe('1234567.12');
  await grid.press('Enter');
  await expect.poll(() => grid.text(BASIC)).toBe('1,234,567.12');
  expect((await grid.active()).address).not.toBe(BASIC);
  expect(await grid.input.evaluate((input) => input === document.activeElement)).toBe(true);

  // after a click into the bar, Esc leaves the figure unchanged
  await grid.select(BASIC);
  await bar(grid).click();
  await page.keyboard.type('9');
  await grid.press('Escape');
  expect(await bar(grid).inputValue()).toBe('1,234,567.12');
  // leaving the bar with the mouse stores once
  await bar(grid).fill('55');
  await grid.cell(PROJECT).click();
  await expect.poll(() => grid.text(BASIC)).toBe('55.00');
  await grid.press('Control+z');
  await expect.poll(() => grid.text(BASIC)).toBe('1,234,567.12');

  await grid.select(ROLL_UP);
  expect(await bar(grid).getAttribute('readonly')).not.toBeNull();
  expect(await page.locator('.formula-bar .formula').textContent()).toContain('＝');
});

it('long texts of an annex are shown and edited completely in the bar', async () => {
  const grid = await openSampleForm(openWindow, '附件2', { width: 1024, height: 700 });
  const name = '项目/0/项目名称';
  const long = `流动图书车${'进乡村、进社区、进学校'.repeat(12)}`;
  await grid.select(name);
  await grid.type(long);
  await grid.press('ArrowUp');
  expect(await bar(grid).inputValue()).toBe(long);
  const { fits, lines } = await bar(grid).evaluate((box) => ({
    fits: box.scrollHeight <= box.clientHeight,
    lines: box.clientHeight / Number.parseFloat(getComputedStyle(box).lineHeight),
  }));
  expect(fits).toBe(true);
  expect(lines).toBeGreaterThan(2);
  await grid.press('F2', 'F2', 'End');
  await grid.type('（补）');
  await expect.poll(() => grid.text(name)).toBe(`${long}（补）`);
});

it('the handle fills down and right as one step, and skips computed cells', async () => {
  const grid = await openSampleForm(openWindow, FORM);
  const { page } = grid;
  const before = await grid.figures();
  const rollUp = await grid.text(ROLL_UP);
  await grid.select(BASIC);
  await grid.type('7');
  await grid.press('ArrowUp');
  const handle = page.locator('.fill-handle');
  const from = await handle.boundingBox();
  const to = await grid.cell(PROJECT).boundingBox();
  if (from === null || to === null) throw new Error('nothing to draw');
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.locator('.fill-outline').waitFor();
  await page.mouse.up();
  await expect.poll(() => grid.text(PROJECT)).toBe('7.00');
  expect(await grid.selected()).toBe(2);
  await grid.press('Control+z');
  await expect.poll(() => grid.text(PROJECT)).toBe((before[PROJECT] ?? '').replace(/\B(?=(\d{3})+\.)/g, ','));

  // a double click: down to the end, past the computed rows
  await grid.select(BASIC);
  await handle.dblclick();
  await expect
    .poll(async () => Object.values(await grid.figures()).filter((text) => text === '7.00').length)
    .toBeGreaterThan(3);
  await grid.press('Control+z', 'Control+z');
  await expect.poll(() => grid.figures()).toEqual(before);
  expect(await grid.text(ROLL_UP)).toBe(rollUp);

  await grid.select(PROJECT);
  await grid.press('Control+r');
  await expect.poll(async () => (await grid.figures())[PROJECT]).toBe(before[BASIC]);
});

it('Ctrl with the wheel or keys zooms the grid, and the zoom is remembered', async () => {
  const grid = await openSampleForm(openWindow, FORM);
  const { page } = grid;
  const height = async () => Math.round((await grid.cell(BASIC).boundingBox())?.height ?? 0);
  await grid.select(BASIC);
  expect(await height()).toBe(27);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(height).toBe(34);
  const size = await grid.cell(BASIC).evaluate((cell) => getComputedStyle(cell).fontSize);
  expect(size).toBe('16.25px');
  // the input is over its cell
  await page.keyboard.type('8');
  expect(Math.round((await grid.input.boundingBox())?.height ?? 0)).toBe(34);
  await grid.press('Escape', 'Control+-');
  await expect.poll(height).toBe(30);
  await grid.open('03 支出决算表');
  await grid.open(FORM);
  expect(await height()).toBe(30);
  await grid.press('Control+0');
  await expect.poll(height).toBe(27);
});

it.skipIf(popplerMissing)('Ctrl+P prints the shown table and nothing else', async () => {
  const grid = await openSampleForm(openWindow, FORM);
  const { page } = grid;
  const figures = Object.values(await grid.figures()).filter((text) => text !== '');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'yes');
  });
  await grid.press('Control+p');
  expect(await page.locator('body').getAttribute('data-asked')).toBe('yes');
  const file = join(tempFolder(), 'table.pdf');
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const text = readPages(file).join('').replaceAll(',', '');
  expect(text).toContain('一般公共预算财政拨款支出决算表');
  expect(text).toContain('科目编码');
  for (const figure of figures) expect(text).toContain(figure);
  expect(text).not.toContain('增加科目');
  expect(text).not.toContain('快捷键');
  await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
});

it('Ctrl+H lists replacements, makes them as one step, and skips computed cells', async () => {
  const grid = await openSampleForm(openWindow, FORM);
  const { page } = grid;
  await grid.select(BASIC);
  await grid.type('77.25');
  await grid.select(PROJECT);
  await grid.type('77.25');
  const before = await grid.figures();
  await grid.press('Control+h');
  await page.getByLabel('在本表查找').fill('77.25');
  await page.getByLabel('替换为').fill('88.5');
  const listed = page.getByRole('list', { name: '将要替换的' }).getByRole('button');
  await expect.poll(() => listed.count()).toBe(2);
  expect(await listed.first().textContent()).toContain('77.25 → 88.5');
  // moving between matches keeps the focus in the search
  await page.getByLabel('在本表查找').press('Enter');
  await page.getByLabel('在本表查找').press('Enter');
  expect(await page.getByLabel('在本表查找').evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByLabel('替换为').press('Enter');
  await expect.poll(() => grid.text(PROJECT)).toBe('88.50');
  expect(await grid.text(BASIC)).toBe('88.50');
  await page.getByLabel('替换为').press('Escape');
  await grid.press('Control+z');
  await expect.poll(() => grid.figures()).toEqual(before);
});
