import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { sharedWindow } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';

const window = sharedWindow(SAMPLE, 8000);

/** Each form with a cell to type in, one to its right or below, and a computed one. */
const FORMS = [
  ['01 收入支出决算总表', '公开01/28/决算数', '公开01/29/决算数', '公开01/27/决算数'],
  ['02 收入决算表', '公开02/2070104/其他收入', '公开02/2070104/经营收入', '公开02/207/财政拨款收入'],
  ['03 支出决算表', '公开03/2070104/经营支出', '公开03/2070104/上缴上级支出', '公开03/207/基本支出'],
  ['04 财政拨款收入支出决算总表', '公开04/29/金额', '公开04/31/金额', '公开04/27/金额'],
  ['05 一般公共支出决算表', '公开05/2070104/基本支出', '公开05/2070104/项目支出', '公开05/207/基本支出'],
  ['06 一般公共基本支出决算明细表', '公开06/30101/决算数', '公开06/30102/决算数', '公开06/301/决算数'],
  ['07 政府性基金收入支出决算表', '公开07/{row}/本年收入', '公开07/{row}/项目支出', '公开07/合计/本年收入'],
  ['08 国有资本经营支出决算表', '公开08/{row}/基本支出', '公开08/{row}/项目支出', '公开08/合计/基本支出'],
  [
    '09 “三公”经费支出决算表',
    '公开09/预算数/公务接待费',
    '公开09/预算数/因公出国（境）费',
    '公开09/预算数/合计',
  ],
] as const;

/** One form of each kind; with FULL=1 also those of the same kind. */
const KINDS = ['01', '02', '06', '08', '09'];
const TRIED = FORMS.filter(([name]) => process.env.FULL || KINDS.includes(name.slice(0, 2)));

/** Notices of an earlier test would be taken for those of the next. */
const NOTICES = ['这一格由公式得出', '每次修改都已自动保存'];

/** Opens a form of the sample; a form without 科目 gets one by pasting it. */
async function openForm(name: string): Promise<GridPage> {
  const page = await window();
  const grid = new GridPage(page);
  await grid.open(name);
  for (const notice of NOTICES) await page.getByText(notice).first().waitFor({ state: 'detached' });
  if (name.startsWith('08') && !(await grid.cell('公开08/2230501/基本支出').isVisible())) {
    await grid.press('Control+Home');
    await grid.paste('2230501\t国有企业退休人员社会化管理补助支出');
    await page.getByRole('button', { name: '增加科目并粘贴' }).click();
    await grid.cell('公开08/2230501/基本支出').waitFor();
  }
  return grid;
}

async function leafOf(grid: GridPage, address: string): Promise<string> {
  if (!address.includes('{row}')) return address;
  const codes = await grid.page.locator('td.code').allTextContents();
  return address.replace('{row}', codes.findLast((code) => code.length === 7) ?? '');
}

describe.each(TRIED)('keys in %s', (name, first, second, total) => {
  it('keys type, edit, clear, undo and refuse', async () => {
    const grid = await openForm(name);
    const { page } = grid;
    const own = await leafOf(grid, first);
    await grid.select(own);
    await grid.type('1234.5');
    expect(await grid.text(own)).toBe('1,234.50');
    await grid.select(own);
    await page.keyboard.type('9');
    expect(await grid.input.inputValue()).toBe('9');
    await grid.press('Escape');
    expect(await grid.text(own)).toBe('1,234.50');
    await grid.press('F2');
    expect(await grid.input.inputValue()).toBe('1234.50');
    await grid.press('End', 'Backspace', '7', 'Enter');
    expect(await grid.text(own)).toBe('1,234.57');
    await grid.select(own);
    await grid.press('Delete');
    expect(await grid.text(own)).toBe('');
    await grid.press('Control+z');
    await expect.poll(() => grid.text(own)).toBe('1,234.57');
    await grid.press('Control+y');
    await expect.poll(() => grid.text(own)).toBe('');
    await grid.press('Control+z');
    await expect.poll(() => grid.text(own)).toBe('1,234.57');
    const before = await grid.text(total);
    await grid.select(total);
    await page.keyboard.type('5');
    await page.getByText('这一格由公式得出').first().waitFor();
    expect(await grid.text(total)).toBe(before);
    await grid.press('Control+s');
    await page.getByText('每次修改都已自动保存').waitFor();
  });

  it('an input method’s composition goes into the selected cell', async () => {
    const grid = await openForm(name);
    const own = await leafOf(grid, first);
    await grid.select(own);
    const input = await grid.page.context().newCDPSession(grid.page);
    await input.send('Input.imeSetComposition', { text: 'bashi', selectionStart: 5, selectionEnd: 5 });
    expect(await grid.input.inputValue()).toBe('bashi');
    await input.send('Input.insertText', { text: '８８．５' });
    await grid.press('Enter');
    expect(await grid.text(own)).toBe('88.50');
  });

  it('keys move as in Excel', async () => {
    const grid = await openForm(name);
    const own = await leafOf(grid, first);
    await grid.select(own);
    const start = await grid.active();
    await grid.press('Home');
    expect((await grid.active()).column).toBe(0);
    await grid.press('End');
    const { column: last } = await grid.active();
    expect(last).toBeGreaterThanOrEqual(start.column);
    await grid.press('Control+Home');
    expect(await grid.active()).toMatchObject({ row: 0, column: 0 });
    await grid.press('Control+End');
    const end = await grid.active();
    expect(end.column).toBe(last);
    expect(end.row).toBeGreaterThanOrEqual(start.row);
    await grid.press('PageUp');
    expect((await grid.active()).row).toBeLessThanOrEqual(end.row);
    await grid.select(own);
    if (start.row > 0) {
      await grid.press('ArrowUp');
      expect((await grid.active()).row).toBe(start.row - 1);
      await grid.press('ArrowDown');
    }
    if (start.column > 0) {
      await grid.press('ArrowLeft');
      expect((await grid.active()).column).toBeLessThan(start.column);
      await grid.press('ArrowRight');
    }
    expect(await grid.active()).toEqual(start);
    await grid.press('Tab');
    const next = await grid.active();
    expect(next.address).not.toBeNull();
    if (next.address !== own) {
      await grid.press('Shift+Tab');
      expect(await grid.active()).toEqual(start);
    }
    await grid.press('Shift+ArrowLeft');
    expect(await grid.selected()).toBe(start.column === 0 ? 1 : 2);
    await grid.press('Control+a');
    expect(await grid.selected()).toBe(await grid.page.locator('td[data-at]').count());
  });

  it('keys copy, cut, paste, fill, find and show sources', async () => {
    const grid = await openForm(name);
    const { page } = grid;
    const [own, other] = [await leafOf(grid, first), await leafOf(grid, second)];
    await grid.select(own);
    await grid.type('77.25');
    await grid.select(own);
    await grid.press('Control+c');
    await grid.select(other);
    await grid.press('Control+v');
    await expect.poll(() => grid.text(other)).toBe('77.25');
    await grid.press('Control+x');
    await expect.poll(() => grid.text(other)).toBe('');
    await grid.select(own);
    await grid.press('Delete', 'Control+v');
    await expect.poll(() => grid.text(own)).toBe('77.25');
    await grid.press('Control+Home', 'Control+f');
    await page.getByLabel('在本表查找').fill('77.25');
    await grid.press('Enter', 'Escape');
    const found = await grid.active();
    expect((await grid.cell(found.address ?? '').textContent()) ?? '').toContain('77.25');
    await grid.select(total);
    await grid.press('Control+BracketLeft');
    await page.locator('.sources button:focus').waitFor();
    await grid.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await grid.active()).address).not.toBe(total);
    await grid.input.focus();
    await grid.press('Control+BracketRight');
    await expect.poll(async () => (await grid.active()).address).toBe(total);
    await grid.press('F1');
    const keys = page.getByRole('dialog', { name: '快捷键' });
    await keys.waitFor();
    await grid.press('Escape');
    await keys.waitFor({ state: 'hidden' });
  });
});
