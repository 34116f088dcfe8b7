import { describe, expect, it } from 'vitest';
import { departmentFolder } from '../support/department-folder.ts';
import { picture } from '../support/picture.ts';
import { printedUnits, WHOLE_NAME, WRONG_NAME } from '../support/printed-units.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { fromMany } from './pages/many.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

describe('检查一批公开文本', () => {
  it('检查一批公开文本 reads a folder, shows findings, opens one at its location, and writes the files', async () => {
    const { folder, planted } = await departmentFolder(8, 4, ['docx', 'html']);
    const page = await openWindow();
    await fromMany(page, '检查一批公开文本…');
    const chooser = page.waitForEvent('filechooser');
    await button(page.locator('.inspection-start'), '选文件夹').click();
    await (await chooser).setFiles(folder);
    await page.getByText(`检查了 8 份：有错误`).waitFor({ timeout: 60_000 });
    await page.getByRole('progressbar', { name: '检查进度' }).waitFor({ state: 'detached', timeout: 60_000 });
    await picture(page, 'inspection-overview');
    expect(await graveFindings(page)).toEqual([]);

    await page.getByText(/^问题 \d+$/).click();
    const names = [...planted.keys()];
    await page.getByLabel('查找').fill(names[0]?.slice(0, 3) ?? '');
    await page.getByLabel('级别').click();
    await page.locator('.ant-select-item-option', { hasText: '错误' }).click();
    await page
      .locator('.list-table .ant-table-row', { hasText: '提示' })
      .first()
      .waitFor({ state: 'detached' });
    const first = page.locator('.list-table .ant-btn-link').first();
    await first.waitFor();
    await picture(page, 'inspection-findings');
    const words = await first.textContent();
    await first.click();
    await page.getByRole('region', { name: '检查结果' }).waitFor({ timeout: 60_000 });
    await page.locator('.source [aria-selected="true"], .source mark').first().waitFor();
    expect(await page.locator('.reading-side .finding').first().textContent()).toContain(words ?? '?');
    await picture(page, 'inspection-at-place');
    await button(page, '返回检查结果').click();
    await first.waitFor();

    const download = page.waitForEvent('download');
    await button(page, '导出工作簿').click();
    expect((await download).suggestedFilename()).toBe('检查结果.xlsx');
    await button(page, '整改通知').click();
    const dialog = await still(page.getByRole('dialog', { name: '整改通知' }));
    await dialog.getByText(/^关于整改20\d\d年度部门决算公开问题的通知$/).waitFor();
    await picture(page, 'inspection-notice');
    await dialog.getByLabel('通知的文字').fill('{谁}：');
    await dialog.getByRole('alert').waitFor();
    await button(dialog, '恢复原来的文字').click();
    const zip = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^写 \d+ 份通知$/ }).click();
    expect((await zip).suggestedFilename()).toBe('整改通知.zip');
  });

  it('检查一批公开文本 compares the department among the documents with its units, cell by cell', async () => {
    const documents = await printedUnits(2);
    const page = await openWindow();
    await fromMany(page, '检查一批公开文本…');
    const chooser = page.waitForEvent('filechooser');
    await button(page.locator('.inspection-start'), '选几个文件').click();
    await (await chooser).setFiles(
      [...documents].map(([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await page.getByText(`检查了 ${documents.size} 份`).waitFor({ timeout: 60_000 });
    await button(page, '比较单位与部门').click();
    const dialog = await still(page.getByRole('dialog', { name: /^比较单位与部门/ }));
    const compare = async (whole: string, left: string) => {
      await dialog.getByLabel('部门的公开文本').click();
      await page
        .locator('.ant-select-item-option', { hasText: `（${whole}）` })
        .first()
        .click();
      await dialog.locator('.ant-select-selection-item', { hasText: left }).getByLabel('close').click();
      await dialog.getByRole('button', { name: /^比较 \d+ 个单位$/ }).click();
    };
    await compare(WRONG_NAME, WHOLE_NAME);
    await dialog.getByText(/不符 [1-9]\d* 个/).waitFor();
    await dialog
      .getByText(/公务接待费/)
      .first()
      .waitFor();
    await picture(page, 'inspection-sums');
    await compare(WHOLE_NAME, WRONG_NAME);
    await dialog.getByText(/不符 0 个/).waitFor();
  });
});
