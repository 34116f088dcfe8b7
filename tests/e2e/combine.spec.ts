import { describe, expect, it } from 'vitest';
import { dataWithUnits, WHOLE } from '../support/data-with-units.ts';
import { picture } from '../support/picture.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { fromMany } from './pages/many.ts';
import { ReportPage } from './pages/report-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();
const UNITS = process.env.FULL ? 60 : 12;

/** Displayed amounts, in 分. */
const fenOf = (texts: readonly string[]) =>
  texts.map((text) => Math.round(Number(text.replaceAll(',', '')) * 1_000_000));

describe('汇总', () => {
  it('汇总 makes one report from others, opens each figure to its units, and names the changed ones', async () => {
    const page = await openWindow({ file: await dataWithUnits(UNITS) });
    await fromMany(page, '汇总…');
    const dialog = await still(page.getByRole('dialog', { name: '汇总' }));
    await dialog.getByRole('checkbox', { name: 'Select all' }).check();
    await expect.poll(() => dialog.getByLabel(/^部门名称/).inputValue()).toBe(WHOLE);
    await dialog.getByText('收入总计').waitFor();
    await picture(page, 'combine-dialog');
    expect(await graveFindings(page)).toEqual([]);
    await button(dialog, `汇总 ${UNITS} 个单位`).click();
    const bar = page.getByRole('region', { name: '汇总' });
    await bar.getByText(`汇总 ${UNITS} 个单位`).waitFor();

    const report = new ReportPage(page);
    await report.openForm('02 收入决算表');
    await page.getByRole('treegrid').getByText('合计', { exact: true }).first().waitFor();
    await report.openForm('09 “三公”经费支出决算表');
    const cell = page.locator('td.amount').last();
    await cell.click();
    await page.keyboard.press('F4');
    const shares = page.getByRole('dialog', { name: /：各单位$/ });
    await still(shares);
    await picture(page, 'combine-parts');
    const amounts = await shares.locator('li span:last-child').allInnerTexts();
    expect(amounts.length).toBeGreaterThan(UNITS / 3);
    const total = ((await shares.locator('p').textContent()) ?? '').match(/合计 ([\d,.]+)/)?.[1] ?? '';
    expect(fenOf(amounts).reduce((sum, each) => sum + each, 0)).toBe(fenOf([total])[0]);

    // the way to a unit's own figure, which is changed there
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /第\d+所/ }).waitFor();
    await page.getByRole('treegrid').waitFor();
    await page.keyboard.type('12.34');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/^已保存 \d/)
      .waitFor();
    await report.close();

    await button(page, WHOLE).click();
    await bar.getByText('1 个单位有变化，重新汇总？').waitFor();
    await button(bar, '看变化').click();
    const again = await still(page.getByRole('dialog', { name: '重新汇总' }));
    await again.getByText(/^汇总的数有变 [1-9]/).waitFor();
    expect(await again.getByText('公务接待费').count()).toBeGreaterThan(0);
    await picture(page, 'combine-again');
    expect(await graveFindings(page)).toEqual([]);
    await button(again, '重新汇总').click();
    await bar.getByText('1 个单位有变化').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await bar.getByText('1 个单位有变化，重新汇总？').waitFor();
  });
});
