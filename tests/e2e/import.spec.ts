import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mapBody } from '../imports/fixtures/paper.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { SAMPLE } from '../support/cases.ts';
import { picture } from '../support/picture.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

/** The sample's 公开05 with one figure changed and one invalid. */
async function changedWorkbook(): Promise<Uint8Array> {
  const changed = mapBody(paper('公开05'), (value, column, row) => {
    if (row === 10 && column === 4) return 26.5;
    return row === 11 && column === 3 ? '约43' : value;
  });
  return toXlsx(changed);
}

describe('an import in the window', () => {
  it('an import shows differences with their sources, is written on request, and undone as one step', async () => {
    const page = await openReportOf(openWindow, SAMPLE);
    await openForm05(page);
    const projects = page
      .locator('tr')
      .filter({ has: page.locator('td.code', { hasText: /^2070199$/ }) })
      .locator('td.amount')
      .nth(2);
    await expect.poll(() => projects.textContent()).toBe('25.00');
    const imports = new ImportPage(page);
    await imports.pick({ name: '决算.xlsx', bytes: await changedWorkbook() });
    await imports.dialog.getByText('有 1 处没有读懂').waitFor();
    expect(await imports.dialog.getByRole('listitem').allInnerTexts()).toEqual([
      '公开05!D12：“约43”不是金额，请填写数字，如 1234.56',
    ]);
    await picture(page, 'import-problems');
    await imports.show(/公开05 一般/);
    await imports.dialog.getByLabel('只看变化').check();
    const cells = await imports.cells();
    expect(cells).toContainEqual([
      '2070199 其他文化和旅游支出',
      '项目支出',
      '公开05!E11',
      '26.5',
      '26.50',
      '25.00',
    ]);
    expect(cells.find(([, , source]) => source === '公开05!D12')?.[4]).toContain('不是金额');
    await picture(page, 'import-cells');
    await imports.commit();
    await expect.poll(() => projects.textContent()).toBe('26.50');
    expect(await projects.getAttribute('title')).toContain('来自 决算.xlsx 公开05!E11');
    await imports.undo();
    await expect.poll(() => projects.textContent()).toBe('25.00');
  });

  it('an import warns if the file is of another year than the open report', async () => {
    const page = await openReportOf(openWindow, SAMPLE);
    const own = paper('公开05');
    const rows = own.rows.map((row) =>
      row.map((value) => (typeof value === 'string' ? value.replace('2023', '2022') : value)),
    );
    const imports = new ImportPage(page);
    await imports.pick({ name: '去年.xlsx', bytes: await toXlsx({ ...own, rows }) });
    await imports.dialog.getByRole('alert').filter({ hasText: '2022年度的，这份报表是' }).waitFor();
    await picture(page, 'import-other-year');
    await imports.commit();
  });

  it('an import makes a new report from a workbook, and each figure knows its location in the file', async () => {
    const page = await openWindow();
    const imports = new ImportPage(page);
    await imports.pick({ name: '决算.xlsx', bytes: await toXlsx(paper('公开05'), paper('公开06')) });
    await imports.dialog.getByText('都读懂了').or(imports.dialog.getByText('文件中的位置')).first().waitFor();
    expect(await imports.dialog.getByLabel('部门名称').inputValue()).toBe('示例县示范图书馆');
    await imports.commit();
    await new ReportsPage(page).opened();
    await openForm05(page);
    await page.locator('td.amount[title*="来自 决算.xlsx 公开05!"]').first().waitFor();
    await imports.undo();
    await page.getByText('还没有报表').waitFor();
  });

  it('an import is told once where a form of another layout is, and recognises it the next time', async () => {
    const page = await openWindow();
    const strange = {
      ...paper('公开05', '表样'),
      rows: [
        ['某系统导出'],
        ['单位：万元'],
        ['甲', '乙', '丙', '丁', '戊'],
        ['207', '文化', 30, 20, 10],
        ['20701', '文化和旅游', 30, 20, 10],
        ['2070104', '图书馆', 30, 20, 10],
      ],
      merges: [],
    };
    const bytes = await toXlsx(strange);
    const imports = new ImportPage(page);
    await imports.pick({ name: '导出.xlsx', bytes });
    await imports.show(/表样/);
    await imports.dialog.getByLabel('第3行是表头').click();
    await chooseOption(page, imports, '这张表是', '公开05 一般公共预算财政拨款支出决算表');
    for (const [at, name] of ['科目编码', '科目名称', '小计', '基本支出', '项目支出'].entries()) {
      await chooseOption(page, imports, `${name} 在哪一列`, 'ABCDE'[at] ?? '');
    }
    await picture(page, 'import-mapping');
    await imports.dialog.getByRole('button', { name: '按此读取' }).click();
    await imports.show(/公开05 一般/);
    expect((await imports.cells())[0]?.slice(0, 4)).toEqual(['207 文化', '小计', '表样!C4', '30']);
    await button(imports.dialog, '取消').click();
    await imports.pick({ name: '明年导出.xlsx', bytes });
    await imports.show(/公开05 一般/);
    expect(await imports.cells()).toHaveLength(9);
  });

  it('an import refuses other files in one sentence', async () => {
    const page = await openWindow();
    const imports = new ImportPage(page);
    await imports.pick({ name: '图片.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toContain('这是图片，文字读不出来');
    await picture(page, 'import-refused');
  });

  it('an import takes pasted text', async () => {
    const page = await openWindow();
    await page.getByRole('button', { name: /^导\s?入$/ }).click();
    await page
      .getByLabel('粘贴的文字')
      .fill('第四部分 名词解释\n一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。');
    await page.getByRole('button', { name: '读取文字' }).click();
    const imports = new ImportPage(page);
    await imports.show(/名词解释/);
    expect(await imports.dialog.locator('.import-paragraphs li').allInnerTexts()).toEqual([
      '一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
    ]);
  });
});

async function openForm05(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /^05 / }).click();
  await page.getByRole('treegrid', { name: '一般公共预算财政拨款支出决算表' }).waitFor();
}

async function chooseOption(page: Page, imports: ImportPage, label: string, option: string): Promise<void> {
  await imports.dialog.getByLabel(label).click();
  await page.getByTitle(option, { exact: true }).and(page.locator('.ant-select-item')).last().click();
}
