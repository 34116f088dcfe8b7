import { describe, expect, it } from 'vitest';
import { dataWithUnits } from '../support/data-with-units.ts';
import { picture } from '../support/picture.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { fromMany } from './pages/many.ts';

const openWindow = browserForTests();
const UNITS = 8;

describe('对比', () => {
  it('对比 puts the departments of a year side by side, draws a figure, copies and exports', async () => {
    const page = await openWindow({ file: await dataWithUnits(UNITS) });
    await fromMany(page, '对比…');
    const across = page.getByRole('region', { name: '对比', exact: true });
    await expect.poll(() => across.locator('.list-table .ant-btn-link').count()).toBe(UNITS);
    await across.getByRole('img', { name: /^三公决算数：/ }).waitFor();
    await across.getByRole('button', { name: '三公预算数' }).click();
    await across.getByRole('img', { name: /^三公预算数：/ }).waitFor();
    await picture(page, 'across-departments');
    expect(await graveFindings(page)).toEqual([]);
    await across.getByText('完成率', { exact: true }).click();
    await across.getByRole('img', { name: /^三公完成率：/ }).waitFor();
    await button(across, '复制').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]?.split('\t').slice(0, 3)).toEqual(['部门', '年度', '三公完成率']);
    expect(copied.split('\n')).toHaveLength(UNITS + 1);
    const download = page.waitForEvent('download');
    await button(across, '导出 Excel').click();
    expect((await download).suggestedFilename()).toBe('对比.xlsx');
    await page.getByText('一个部门的各年', { exact: true }).click();
    await expect
      .poll(() => across.locator('.list-table .ant-btn-link').allTextContents())
      .toEqual(['2023年度']);
    await picture(page, 'across-years');
  });
});
