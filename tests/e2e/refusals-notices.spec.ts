import { describe, expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { openSampleForm } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);
const BASIC = '公开05/2070104/基本支出';
const TOTAL = '公开05/207/小计';

const openT05 = async () => openSampleForm(openWindow, '05 一般公共支出决算表');

describe('input refused by a cell', () => {
  it('refused input stays open in its cell, selected, until it is corrected or discarded', async () => {
    const grid = await openT05();
    await grid.select(BASIC);
    const before = await grid.text(BASIC);
    await grid.type('abc');
    await grid.page.getByText('“abc”不是金额').waitFor();
    expect((await grid.active()).address).toBe(BASIC);
    const selected = () =>
      grid.input.evaluate((input) => {
        const { value, selectionStart, selectionEnd } = input as HTMLInputElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      });
    await expect.poll(selected).toBe('abc');
    await grid.press('Escape');
    expect(await grid.text(BASIC)).toBe(before);
    await grid.type('1,000.123456789');
    await grid.page.getByText('小数超过了分').waitFor();
    await grid.type('12.5');
    expect(await grid.text(BASIC)).toBe('12.50');
    expect((await grid.active()).address).not.toBe(BASIC);
  });

  it('a refusal is shown once, however much is typed on a total', async () => {
    const grid = await openT05();
    await grid.select(TOTAL);
    await grid.page.keyboard.type('12345.67');
    const notice = grid.page.getByText('这一格由公式得出，不用填列');
    await notice.first().waitFor();
    expect(await notice.count()).toBe(1);
  });
});

describe('the notice of a paste', () => {
  it('the notice of a paste disappears when the paste is undone, and when the form is left', async () => {
    const grid = await openT05();
    const notice = grid.page.getByText('1 格不是金额，没有粘贴');
    await grid.select(BASIC);
    await grid.paste('abc\t2');
    await notice.waitFor();
    // a notice closed during its entry may stay until its time is over
    await notice.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await grid.press('Control+z');
    await notice.waitFor({ state: 'detached' });
    await grid.select(BASIC);
    await grid.paste('abc\t3');
    await notice.waitFor();
    await grid.open('06 一般公共基本支出决算明细表');
    await notice.waitFor({ state: 'detached' });
  });
});

it('the offer to undo a deletion disappears with the list, and covers none of its buttons', async () => {
  const page = await openWindow();
  const reports = new ReportsPage(page);
  for (const name of ['甲单位', '乙单位']) {
    await reports.create(name);
    await page.getByRole('button', { name: '全部报表' }).click();
    await page.getByRole('button', { name: '新建报表' }).waitFor();
  }
  await reports.delete('甲单位');
  const offer = page.getByText('已删除“甲单位”');
  await offer.waitFor();
  await page.getByRole('button', { name: '新建报表' }).click({ trial: true });
  await reports.open('乙单位');
  await offer.waitFor({ state: 'detached' });
});

it('a name with invalid characters is stored without them, and that is reported', async () => {
  const page = await openWindow();
  const reports = new ReportsPage(page);
  await reports.create('示例\u202e单位\u0007');
  await page.getByText('有的字符不能保存：看不见的控制字符已去掉，改变文字方向的符号已去掉').waitFor();
  await page.getByRole('button', { name: '全部报表' }).click();
  await expect.poll(() => reports.names()).toEqual(['示例单位']);
});
