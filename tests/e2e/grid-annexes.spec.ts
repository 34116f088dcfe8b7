import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests, importInto } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);

async function begin(annex: '附件1' | '附件2'): Promise<GridPage> {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  const grid = new GridPage(page);
  await page.getByRole('navigation').getByRole('button', { name: annex }).click();
  await page.getByRole('button', { name: `新建${annex}` }).click();
  await page.getByRole('treegrid').waitFor();
  return grid;
}

describe('an annex', () => {
  it('an annex is created, takes Chinese from an input method, and stores it', async () => {
    const grid = await begin('附件1');
    await grid.select('绩效指标/0/三级指标');
    const input = await grid.page.context().newCDPSession(grid.page);
    await input.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await input.send('Input.insertText', { text: '你好' });
    await grid.press('Enter');
    expect(await grid.text('绩效指标/0/三级指标')).toBe('你好');
    await grid.saved();
    await grid.page.reload();
    await new ReportsPage(grid.page).open('示例单位');
    await grid.open('附件1');
    expect(await grid.text('绩效指标/0/三级指标')).toBe('你好');
  });

  it('an annex adds scores up and shows the grade', async () => {
    const grid = await begin('附件1');
    for (const [address, text] of [
      ['资金/0/全年预算数', '200'],
      ['资金/0/全年执行数', '190'],
      ['绩效指标/0/得分', '85'],
    ] as const) {
      await grid.select(address);
      await grid.type(text);
    }
    expect(await grid.text('资金/0/执行率')).toBe('95');
    expect(await grid.text('资金/0/得分')).toBe('9.5');
    expect(await grid.text('总分/得分')).toBe('94.5');
    expect(await grid.cell('总分/得分').getAttribute('title')).toContain('等级：优');
  });

  it('an annex imported without a project has a row to type one in', async () => {
    const page = await openWindow();
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    const file = join(tempFolder(), 'a.json');
    writeFileSync(file, JSON.stringify({ ...sample, 附件2: { ...sample.附件2, 项目: [] } }));
    await importInto(page, file);
    const grid = new GridPage(page);
    await grid.open('附件2');
    await grid.select('项目/0/项目名称');
    await grid.type('甲');
    expect(await grid.text('项目/0/项目名称')).toBe('甲');
    await grid.saved();
  });

  it('an annex grows by pasting and by its button, and shrinks, all undone by Ctrl+Z', async () => {
    const grid = await begin('附件2');
    await grid.select('项目/0/项目名称');
    await grid.paste('甲\t可执行项目\t社保科\t10\t5\r\n乙\t可执行项目\t社保科\t8\t8');
    await expect.poll(() => grid.text('项目/1/项目名称')).toBe('乙');
    expect(await grid.text('项目/0/预算执行率%')).toBe('50');
    await grid.page.getByRole('button', { name: '增加一行' }).click();
    await expect.poll(() => grid.page.locator('tbody tr').count()).toBe(3);
    await grid.page.getByRole('button', { name: '删除本行' }).click();
    await expect.poll(() => grid.page.locator('tbody tr').count()).toBe(2);
    await grid.input.focus();
    await grid.press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => grid.text('项目/0/项目名称')).toBe('');
  });
});
