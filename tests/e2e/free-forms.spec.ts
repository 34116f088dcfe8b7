import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '#main/app';
import { writePackFile } from '#main/exports/make/pack-file';
import { newId } from '#main/hosts/new-id';
import { must } from '../api/calls.ts';
import { withFreeForms } from '../support/free-forms.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();
const PROJECTS = '附表项目支出';

/** A data file with an empty report whose pack has forms of its own. */
async function dataWithFreeForms(): Promise<string> {
  const file = join(tempFolder(), 'juesuan.db');
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  const { dispatch, close } = app.value;
  const bytes = await writePackFile(withFreeForms);
  await must(dispatch('packs.add', { base64: Buffer.from(bytes).toString('base64') }));
  const of = { 部门: '示例局', 年度: 2023, 单位: '元', pack: withFreeForms.id } as const;
  await must(dispatch('reports.create', of));
  close();
  return file;
}

it('rows named by people are added, renamed and deleted in a form, or come with a paste', async () => {
  const page = await openWindow({ file: await dataWithFreeForms() });
  await new ReportsPage(page).open('示例局');
  const grid = new GridPage(page);
  await grid.open('项目支出决算表');

  await page.getByRole('button', { name: '增加行' }).click();
  await page.getByLabel('一行一个名称，可以一次粘贴一列').fill('图书采购\n馆舍维修\n');
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click();
  await grid.select(`${PROJECTS}/2/资本性支出`);
  await grid.type('500');
  await grid.saved();
  expect(await grid.text(`${PROJECTS}/合计/合计`)).toBe('500.00');

  await grid.select(`${PROJECTS}/合计/合计`);
  await grid.press('Home');
  await grid.paste('读者活动\t\t30\t0\n图书采购\t\t70\t5');
  await page.getByRole('button', { name: '增加行并粘贴' }).click();
  await grid.saved();
  expect(await grid.text(`${PROJECTS}/3/商品和服务支出`)).toBe('30.00');
  expect(await grid.text(`${PROJECTS}/合计/合计`)).toBe('605.00');

  await grid.select(`${PROJECTS}/1/备注`);
  await grid.type('跨年实施，按合同支付');
  await grid.saved();
  expect(await grid.text(`${PROJECTS}/1/备注`)).toBe('跨年实施，按合同支付');
  await grid.select(`${PROJECTS}/1/资本性支出`);
  await grid.paste('8\t尾款\n9\t2025-12');
  await grid.saved();
  expect(await grid.text(`${PROJECTS}/2/备注`)).toBe('2025-12');
  expect(await grid.text(`${PROJECTS}/2/资本性支出`)).toBe('9.00');
  await grid.press('Control+z');
  await expect.poll(() => grid.text(`${PROJECTS}/1/备注`)).toBe('跨年实施，按合同支付');

  await grid.select(`${PROJECTS}/3/商品和服务支出`);
  await page.getByRole('button', { name: '改行名' }).click();
  await page.getByLabel('新的名称').fill('全民阅读');
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click();
  await page.getByRole('treegrid').getByText('全民阅读').waitFor();
  await page.getByRole('button', { name: '删除行' }).click();
  await page
    .getByRole('button', { name: '删 除' })
    .or(page.getByRole('button', { name: '删除', exact: true }))
    .click();
  await expect.poll(() => grid.text(`${PROJECTS}/合计/合计`)).toBe('575.00');
  await grid.press('Control+z');
  await expect.poll(() => grid.text(`${PROJECTS}/合计/合计`)).toBe('605.00');
});
