import { describe, expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { GridPage, openSampleForm } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);
const BASIC = '公开05/2070104/基本支出';
const PROJECT = '公开05/2070104/项目支出';

const openT05 = async () => openSampleForm(openWindow, '05 一般公共支出决算表');

describe('pasting', () => {
  it('pasting reads amounts as written by Excel, WPS and people', async () => {
    const grid = await openT05();
    const cases: readonly (readonly [pasted: string, shown: string])[] = [
      ['1,234.56', '1,234.56'],
      ['１，２３４．５６', '1,234.56'],
      ['￥88.10', '88.10'],
      ['5万元', '5.00'],
      ['123400元', '12.34'],
      ['(1.00)', '-1.00'],
      ['7', '7.00'],
      ['－', ''],
      ['8', '8.00'],
      ['—', ''],
      ['0.00', '0.00'],
      ['', ''],
    ];
    for (const [pasted, shown] of cases) {
      await grid.select(BASIC);
      await grid.paste(`${pasted}\t1`);
      await expect.poll(() => grid.text(BASIC), { message: pasted }).toBe(shown);
    }
  });

  it('pasting reads the HTML of a merged table, and copying writes text and HTML', async () => {
    const grid = await openT05();
    await grid.select(BASIC);
    const html =
      '<table><tr><td colspan=2 align=right>12.00</td></tr><tr><td>3.00</td><td>4.00</td></tr></table>';
    await grid.paste({ text: 'never read', html });
    await expect.poll(() => grid.text(BASIC)).toBe('12.00');
    expect(await grid.text(PROJECT)).toBe('');
    expect(await grid.text('公开05/2070199/项目支出')).toBe('4.00');
    await grid.select(BASIC);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    const copied = await grid.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.text?.replaceAll('\r', '')).toBe('12.00\t\n3.00\t4.00');
    expect(copied.html).toContain('>12.00</td>');
  });

  it('pasting into computed cells is refused cell by cell, with count and locations', async () => {
    const grid = await openT05();
    await grid.select('公开05/2070104/小计');
    await grid.paste('999\t1\t2');
    await grid.page.getByText('1 格由公式得出，没有粘贴：2070104“小计” 999').waitFor();
    await expect.poll(() => grid.text(BASIC)).toBe('1.00');
    expect(await grid.text('公开05/2070104/小计')).toBe('3.00');
  });

  it('pasting names texts that are not amounts, and texts beyond the form', async () => {
    const grid = await openT05();
    await grid.select('公开05/2210201/基本支出');
    await grid.paste('abc\t2\t9\r\n5\t6');
    await grid.page.getByText('1 格不是金额，没有粘贴：2210201“基本支出” “abc”').waitFor();
    await grid.page.getByText('1 行超出表的末行，没有粘贴：“5”').waitFor();
    await grid.page.getByText('1 格超出表的右边，没有粘贴：“9”').waitFor();
    expect(await grid.text('公开05/2210201/项目支出')).toBe('2.00');
  });

  it('pasting one value fills a range downwards, skipping computed cells', async () => {
    const grid = await openT05();
    await grid.select(BASIC);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
    await grid.paste('6');
    for (const address of [BASIC, PROJECT, '公开05/2070199/基本支出', '公开05/2070199/项目支出']) {
      await expect.poll(() => grid.text(address)).toBe('6.00');
    }
    await grid.select(BASIC);
    await grid.type('7');
    await grid.press('Control+d');
    await expect.poll(() => grid.text('公开05/2070199/基本支出')).toBe('7.00');
  });

  it('pasting asks before adding 科目, and takes 500 rows in one step', async () => {
    const page = await openWindow();
    await new ReportsPage(page).create('示例单位');
    const grid = new GridPage(page);
    await grid.open('05 一般公共支出决算表');
    const rows = Array.from(
      { length: 500 },
      (_, index) => `${2_010_100 + (index % 100) + 100_00 * Math.floor(index / 100)}`,
    );
    await grid.press('Control+Home');
    await grid.paste(rows.map((code) => `${code}\t科目${code}\t\t1.00\t2.00`).join('\r\n'));
    await page.locator('.ant-modal-confirm-title').getByText('有 500 个科目本表没有').waitFor();
    await page.getByRole('button', { name: '增加科目并粘贴' }).click();
    await expect.poll(() => grid.text('公开05/合计/小计'), { timeout: 20_000 }).toBe('1,500.00');
    await grid.saved();
    await grid.press('Control+z');
    await expect.poll(() => grid.text('公开05/合计/小计')).toBe('');
    await expect.poll(() => grid.page.getByText(`科目${rows[0]}`).count()).toBe(0);
    await grid.press('Control+y');
    await expect.poll(() => grid.text('公开05/合计/小计')).toBe('1,500.00');
    await grid.press('Control+End');
    expect((await grid.active()).address).toBe(`公开05/${rows.at(-1)}/项目支出`);
  });
});

describe('照印刷表录入', () => {
  it('照印刷表录入 stores the printed figure of a computed cell and marks it', async () => {
    const grid = await openT05();
    await grid.page.getByLabel('照印刷表录入').check();
    await grid.select('公开05/2070104/小计');
    await grid.paste('999\t1\t2');
    await expect.poll(() => grid.text('公开05/2070104/小计')).toBe('999.00');
    expect(await grid.cell('公开05/2070104/小计').getAttribute('class')).toContain('origin-stated');
    expect(await grid.cell('公开05/2070104/小计').getAttribute('title')).toContain('按公式应为 3.00');
    await grid.press('Delete');
    await expect.poll(() => grid.text('公开05/2070104/小计')).toBe('3.00');
  });
});
