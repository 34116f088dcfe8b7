import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

it('backups say where they lie and what was found in them, and go to a second place that is chosen', async () => {
  const file = join(tempFolder(), 'juesuan.db');
  const second = tempFolder();
  const page = await openWindow({ file });
  await new ReportsPage(page).create('示例单位');
  await page.getByRole('button', { name: '全部报表' }).click();
  await page.getByRole('button', { name: '备份与移交' }).click();
  const dialog = page.getByRole('dialog', { name: '备份与移交' });
  await dialog.getByText(join(dirname(file), '备份')).waitFor();
  await dialog.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('已备份，逐份核对无误').waitFor();
  await dialog.getByRole('cell', { name: '完好' }).waitFor();
  await dialog.getByLabel('第二处备份的文件夹').fill(join(second, 'none'));
  await dialog.getByRole('button', { name: '用作第二处' }).click();
  await page.getByText(/没有文件夹/).waitFor();
  await dialog.getByLabel('第二处备份的文件夹').fill(second);
  await dialog.getByRole('button', { name: '用作第二处' }).click();
  await page.getByText('最新的备份已复制到第二处').waitFor();
  expect(readdirSync(second).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  await dialog.getByRole('button', { name: '查看与恢复' }).click();
  await page.getByRole('dialog', { name: '备份中的报表' }).getByText('示例单位').waitFor();
});
