import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

it('backups show their folder and what was found in them, and are copied to a second folder', async () => {
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

it('a report is handed over with a password, and imported only with it', async () => {
  const page = await openWindow({ file: join(tempFolder(), 'juesuan.db') });
  const list = new ReportsPage(page);
  await list.create('示例单位');
  await page.getByRole('button', { name: '全部报表' }).click();
  await page.getByRole('button', { name: '备份与移交' }).click();
  await page.getByLabel('移交一份报表').click();
  await page.getByText('示例单位 ', { exact: false }).last().click();
  const ask = page.getByRole('dialog', { name: '移交这份报表' });
  await ask.getByLabel('密码（可以不填）').fill('短');
  await ask.getByText('密码至少 8 位').waitFor();
  await ask.getByLabel('密码（可以不填）').fill('决算2024公开');
  await ask.getByText('两次输入的不一样').waitFor();
  await ask.getByLabel('再输入一次密码').fill('决算2024公开');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    ask.getByRole('button', { name: '写出文件' }).click(),
  ]);
  const file = join(tempFolder(), '移交.jsgk');
  await download.saveAs(file);
  expect(readFileSync(file).includes('示例单位')).toBe(false);

  const other = await openWindow({ file: join(tempFolder(), 'juesuan.db') });
  const chooser = other.waitForEvent('filechooser');
  await new ReportsPage(other).import();
  await (await chooser).setFiles(file);
  const locked = other.getByRole('dialog', { name: '移交文件有密码' });
  await locked.getByLabel('密码').fill('决算2023公开');
  await locked.getByRole('button', { name: '打开' }).click();
  await other.getByText('密码不对').waitFor();
  await other.getByLabel('密码').last().fill('决算2024公开');
  await other.getByRole('button', { name: '打开' }).last().click();
  await other.getByRole('dialog').getByRole('button', { name: '接收' }).last().click();
  await new ReportsPage(other).opened();
});
