import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

describe('the first screen', () => {
  it('the first screen opens the sample with one click: complete, with the template’s text', async () => {
    const page = await openWindow();
    const start = page.getByRole('region', { name: '从这里开始' });
    await start.waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await start.getByRole('button', { name: /^打开示例/ }).click();
    await page.getByRole('treegrid').waitFor();
    const parts = page.getByRole('navigation', { name: '文档各部分' });
    await parts.getByRole('button', { name: '概览 15/15' }).waitFor();
    const steps = page.getByRole('region', { name: '下一步' });
    expect(await steps.locator('.done').count()).toBe(5);
    expect(await graveFindings(page)).toEqual([]);
  });

  it('the first screen begins a new report, and guides it step by step until the guide is hidden', async () => {
    const page = await openWindow();
    await page.getByRole('button', { name: /^新建 ?填部门/ }).click();
    const dialog = page.getByRole('dialog', { name: '新建报表' });
    await dialog.getByLabel('部门（单位）名称').fill('示例县档案馆');
    await button(dialog, '新建').click();
    await page.getByRole('treegrid').waitFor();
    const steps = page.getByRole('region', { name: '下一步' });
    expect(await steps.locator('[aria-current="step"]').textContent()).toContain('取数');
    await steps.getByRole('link', { name: '补充数据' }).click();
    await page.getByRole('heading', { name: '补充数据' }).waitFor();
    await steps.getByRole('button', { name: '不再显示步骤' }).click();
    await steps.waitFor({ state: 'detached' });
    await page.reload();
    await new ReportsPage(page).open('示例县档案馆');
    await page.waitForTimeout(500);
    expect(await steps.count()).toBe(0);
  });

  it('the first screen imports the app’s own file, and shows another’s before importing', async () => {
    const page = await openWindow();
    const [own] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^导入已有的文件/ }).click(),
    ]);
    await own.setFiles(SAMPLE);
    await page.getByRole('treegrid').waitFor();

    const other = await openWindow();
    const text = join(tempFolder(), '别人的.txt');
    writeFileSync(
      text,
      '2023年度部门决算公开\n\n一、收入支出决算总体情况说明\n2023年度收、支总计均为1.00万元。\n',
    );
    const [foreign] = await Promise.all([
      other.waitForEvent('filechooser'),
      other.getByRole('button', { name: /^导入已有的文件/ }).click(),
    ]);
    await foreign.setFiles(text);
    await other.getByText('别人的.txt').first().waitFor();
    expect(await other.getByRole('treegrid').count()).toBe(0);
  });
});

describe('keys that leave the grid and return', () => {
  const open = async () => {
    const page = await openWindow();
    await page.getByRole('button', { name: /^打开示例/ }).click();
    await page.getByRole('treegrid').waitFor();
    return page;
  };
  const focused = (page: Awaited<ReturnType<typeof open>>) =>
    page.evaluate(() => {
      const at = document.activeElement;
      const region = at?.closest('.report-head, .guided-path, .sidebar, .page-head, .page');
      return at?.matches('.cell-input') ? '格' : (region?.classList[0] ?? '');
    });

  it('F6 goes from region to region and back, Shift+F6 in reverse', async () => {
    const page = await open();
    expect(await focused(page)).toBe('格');
    const seen: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('F6');
      seen.push(await focused(page));
    }
    expect(seen).toEqual(['report-head', 'guided-path', 'sidebar', 'page-head', '格']);
    await page.keyboard.press('Shift+F6');
    expect(await focused(page)).toBe('page-head');
  });

  it('after a dialog was closed with Esc, a paste goes into the active cell', async () => {
    const page = await open();
    await page.getByRole('navigation', { name: '文档各部分' }).getByRole('button', { name: /^03 / }).click();
    await page.getByRole('treegrid', { name: '支出决算表' }).waitFor();
    await button(page, '增加科目').click();
    const dialog = page.getByRole('dialog', { name: /增加科目/ });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('F2');
    await expect.poll(() => focused(page)).toBe('格');
  });

  it('F1 opens the help anywhere', async () => {
    const page = await openWindow();
    await page.getByRole('region', { name: '从这里开始' }).waitFor();
    await page.keyboard.press('F1');
    await page.getByText('使用帮助').waitFor();
  });
});
