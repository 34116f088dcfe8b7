import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPackFile } from '#main/exports/make/pack-file';
import { documentPath } from '../cases/documents/truth.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const openWindow = browserForTests();
const SHOTS = process.env.JUESUAN_SHOTS;

it('a pack is duplicated for the next year, edited beside its preview, used by a new report, and exported', async () => {
  const page = await openWindow();
  const shot = async (name: string) =>
    SHOTS === undefined ? undefined : page.screenshot({ path: `${SHOTS}/${name}.png` });
  await button(page, '模板').click();
  await button(page, '上海市 2024 年度部门决算公开').click();
  await page.getByRole('region', { name: '预览' }).getByText('收入支出决算总表').first().waitFor();
  await shot('packs-1');
  expect(await graveFindings(page)).toEqual([]);
  await button(page, '另存一份').click();
  const dialog = await still(page.getByRole('dialog', { name: '另存一份' }));
  expect(await dialog.getByLabel('编号').inputValue()).toBe('shanghai-2025');
  await button(dialog, '建立').click();
  await page.getByRole('region', { name: '自己的' }).waitFor();

  await page.getByLabel('标题', { exact: true }).fill('收支决算总表（试行）');
  await page.getByRole('region', { name: '预览' }).getByText('收支决算总表（试行）').first().waitFor();
  const more = page.getByLabel('新的公式');
  await more.fill('第2行： 决算数 ＝ 全部');
  await more.press('Enter');
  await page.getByText('公式的“全部”读不懂').waitFor();
  await more.fill('第2行： 决算数 ＝ /1/');
  await more.press('Enter');
  await page.locator('[aria-label^="公式 "][value="第2行： 决算数 ＝ /1/"]').waitFor();
  await shot('packs-5');
  await page.getByText('勾稽', { exact: true }).click();
  const relation = page.getByLabel('新的勾稽关系');
  await relation.fill('示-1 本年收入一致： 公开01/27/决算数 ＝ 公开02/合计/本年收入合计');
  await relation.press('Enter');
  await page.locator('[aria-label^="勾稽关系 "][value^="示-1 "]').waitFor();
  await page.getByText('表', { exact: true }).first().click();
  await page.locator('[aria-label^="公式 "][value="第2行： 决算数 ＝ /1/"]').fill('');
  await page.keyboard.press('Enter');
  await page.locator('[aria-label^="公式 "][value="第2行： 决算数 ＝ /1/"]').waitFor({ state: 'detached' });
  await page.getByText('文字', { exact: true }).click();
  const words = page.getByRole('textbox', { name: /./ }).and(page.locator('.leaves *'));
  await words.first().waitFor();
  await shot('packs-2');
  await page.locator('.leaves p').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type('（按新口径）');
  await page.getByRole('region', { name: '预览' }).getByText('（按新口径）').first().waitFor();
  await page.getByText('检查', { exact: true }).click();
  await page.getByText(/没有问题/).waitFor();
  await page.getByText('比较', { exact: true }).click();
  await page.getByLabel('与哪个模板比较').click();
  await page.getByTitle('上海市 2024 年度部门决算公开').last().click();
  await page.getByText('收支决算总表（试行）').first().waitFor();
  await shot('packs-3');
  await button(page, '保存模板').click();
  await page.getByText('模板已保存').waitFor();

  const exported = async (name: string) => {
    const download = page.waitForEvent('download');
    await button(page, name).click();
    return readFileSync(await (await download).path());
  };
  const whole = await exported('导出');
  const read = await readPackFile(whole);
  if (!read.ok) throw new Error(read.error.message);
  const differences = await exported('只导出不同');
  expect(differences.length).toBeLessThan(whole.length / 3);
  expect(await readPackFile(differences)).toEqual(read);
  expect(read.value.tables[0]?.title).toBe('收支决算总表（试行）');
  expect(JSON.stringify(read.value.narrative)).toContain('（按新口径）');

  await button(page, '返回列表').click();
  const reports = new ReportsPage(page);
  const asked = await reports.beginNew();
  await asked.getByLabel('决算年度').fill('2025');
  await asked.getByLabel('部门（单位）名称').fill('上海市示例局');
  await asked.getByText('上海市 2025 年度部门决算公开').waitFor();
  await shot('packs-4');
  await button(asked, '新建').click();
  await page.getByText('收支决算总表（试行）').first().waitFor();
});

it('a pack is learned from a published PDF, a question answered, proved at once, and stored', {
  timeout: 300_000,
}, async () => {
  const page = await openWindow();
  const shot = async (name: string) =>
    SHOTS === undefined ? undefined : page.screenshot({ path: `${SHOTS}/${name}.png` });
  await button(page, '模板').click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, '从公开的文件学').click();
  await (await chooser).setFiles(documentPath('finance-bureau-2024'));
  const sentences = page.getByRole('list', { name: '文件的文字' });
  const said = sentences.getByText('已绑定').first();
  await said.or(page.getByRole('alert')).first().waitFor({ timeout: 200_000 });
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);
  const bound = await sentences.getByText('已绑定').count();
  expect(bound).toBeGreaterThan(20);
  await shot('learn-1');
  await page.getByText('对照', { exact: true }).click();
  const status = page.getByText(/用文件自己的数再写一遍：表 9 张 \d+ 格，0 格不同；文字 9[89]\.\d+% 相同/);
  await status.waitFor({ timeout: 60_000 });
  await shot('learn-2');

  await page.getByText(/^要问 \d+$/).click();
  const questions = page.locator('.question');
  const before = await questions.count();
  expect(before).toBeGreaterThan(0);
  await questions.first().getByRole('button', { name: '照原文写' }).click();
  await expect.poll(() => questions.count()).toBeLessThan(before);
  await page.getByText('对照', { exact: true }).click();
  await status.waitFor({ timeout: 60_000 });
  await page.getByText('印出来的样子', { exact: true }).click();
  await page.getByRole('region', { name: '预览' }).getByText('收入支出决算总表').first().waitFor();
  await shot('learn-3');
  await button(page, '保存为自己的模板').click();
  await page.getByRole('region', { name: '自己的' }).getByRole('button').first().waitFor();
  await shot('learn-4');
  expect(await page.getByRole('region', { name: '自己的' }).getByRole('button').count()).toBe(1);
});
