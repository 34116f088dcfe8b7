import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { dataWithUnits } from '../support/data-with-units.ts';
import { picture } from '../support/picture.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { fromMany } from './pages/many.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();

const figures = (page: Page) =>
  page.getByRole('region', { name: '报表清单' }).getByRole('status').textContent();

/** Word documents of departments, in base64. */
async function published(count: number): Promise<readonly string[]> {
  const app = createApp({ file: await dataWithUnits(count), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  const { dispatch, close } = app.value;
  const made = Array.from({ length: count }, (_, at) => dispatch('publish.word', { report: `unit-${at}` }));
  const files = (await Promise.all(made)).map((file) => (file.ok ? file.value.base64 : ''));
  close();
  return files;
}

/** The dialog of a batch after it has ended. */
async function ended(page: Page, title: RegExp) {
  const dialog = await still(page.getByRole('dialog', { name: title }));
  await dialog.getByText(/^做完 \d+ 份，失败 \d+ 份，没有做 \d+ 份。$/).waitFor();
  return dialog;
}

it('a batch runs on all selected reports, and lists failures in one table', async () => {
  const page = await openWindow({ file: await dataWithUnits(6) });
  await page.getByRole('grid', { name: '报表' }).focus();
  await page.keyboard.press('Control+a');
  await expect.poll(() => figures(page)).toContain('已选 6 份');

  await button(page, '检查所选').click();
  const checked = await ended(page, /^检查：6 份报表$/);
  await checked.getByText('做完 6 份，失败 0 份，没有做 0 份。').waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await picture(page, 'batch-checked');
  await button(checked, '知道了').click();

  const nextYear = async () => {
    await button(page, '对所选…').click();
    await page.getByRole('menuitem', { name: '建下一年度' }).click();
    return ended(page, /^建下一年度/);
  };
  await button(await nextYear(), '撤销这 6 份').click();
  const undone = await ended(page, /^撤销：建下一年度/);
  await undone.getByText('做完 6 份，失败 0 份，没有做 0 份。').waitFor();
  await button(undone, '知道了').click();
  await expect.poll(() => figures(page)).toMatch(/^6 份/);
  await button(await nextYear(), '知道了').click();
  await expect.poll(() => figures(page)).toMatch(/^12 份/);
  const again = await nextYear();
  await again.getByText('做完 0 份，失败 6 份，没有做 0 份。').waitFor();
  await again
    .getByText(/年度的报表已经有了，请直接打开/)
    .first()
    .waitFor();
  await picture(page, 'batch-failed');
  await button(again, '复制').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(7);
  const saved = page.waitForEvent('download');
  await button(again, '存为 Excel').click();
  const file = join(tempFolder(), 'a.xlsx');
  await (await saved).saveAs(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  expect(book.worksheets[0]?.rowCount).toBe(7);
  await button(again, '接着做余下的 6 份').click();
  await (await ended(page, /^建下一年度/)).getByText('失败 6 份').waitFor();
});

it('a folder is imported, and the failures are named', async () => {
  const page = await openWindow();
  const folder = join(tempFolder(), '各部门');
  mkdirSync(join(folder, '第一局'), { recursive: true });
  writeFileSync(join(folder, '坏.docx'), 'PK no document');
  const [first = '', second = ''] = await published(2);
  writeFileSync(join(folder, '第一局', '公开.docx'), first, 'base64');
  writeFileSync(join(folder, '第二局.docx'), second, 'base64');
  await fromMany(page, '导入文件夹…');
  const asked = await still(page.getByRole('dialog', { name: '导入文件夹' }));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(asked, '选择文件夹').click(),
  ]);
  await chooser.setFiles(folder);
  const dialog = await ended(page, /^导入 3 个部门$/);
  await picture(page, 'batch-imported');
  await dialog.getByText('做完 2 份，失败 1 份').waitFor();
  await dialog.getByText('坏.docx', { exact: true }).waitFor();
  await button(dialog, '撤销这 2 份').click();
  const undone = await ended(page, /^撤销：导入 3 个部门$/);
  await undone.getByText('做完 2 份，失败 0 份，没有做 0 份。').waitFor();
  await button(undone, '知道了').click();
  await page.locator('.first-start').waitFor();
});

it('all selected reports are exported: in a browser to an archive each', async () => {
  const page = await openWindow({ file: await dataWithUnits(2) });
  await page.getByRole('grid', { name: '报表' }).focus();
  await page.keyboard.press('Control+a');
  await button(page, '导出所选…').click();
  const asked = await still(page.getByRole('dialog', { name: '导出 2 份报表' }));
  for (const name of ['PDF', 'OFD 版式文件', '网页', '体检报告', '网站文件夹', '开放数据'])
    await asked.getByRole('checkbox', { name }).uncheck();
  const archives: string[] = [];
  page.on('download', async (download) => archives.push(await download.path()));
  await button(asked, '导出').click();
  const dialog = await ended(page, /^导出 2 份报表$/);
  await dialog.getByText('做完 2 份').waitFor();
  await expect.poll(() => archives.length).toBe(2);
  for (const archive of archives) expect(readFileSync(archive).subarray(0, 2).toString()).toBe('PK');
});
