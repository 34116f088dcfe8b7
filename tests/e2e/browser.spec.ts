import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { REFERENCE, SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { PUBLIC_SHEETS, SHEETS, sheetNames, wordText } from '../support/office-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests, importInto, openReportOf } from '../support/windows.ts';
import { ReportPage } from './pages/report-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();

describe('the window in a browser', () => {
  it('a figure is still there after a reload', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('29', '1234.56');
    await page.reload();
    const again = await new ReportsPage(page).open('示例单位');
    await expect.poll(() => again.figure('29').textContent()).toBe('1,234.56');
  });

  it('totals are computed while figures are typed', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('1', '100.10');
    await report.type('2', '20.05');
    await expect.poll(() => report.figure('27').textContent()).toBe('120.15');
  });

  it('a computed figure does not change, and the reason is shown', async () => {
    const page = await openWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('1', '100');
    await report.select('27');
    await page.keyboard.type('5');
    await page.getByText('这一格由公式得出').first().waitFor();
    await expect.poll(() => report.figure('27').textContent()).toBe('100.00');
  });

  it('a published figure that contradicts its own terms is marked', async () => {
    const report = await importInto(await openWindow(), REFERENCE);
    await report.openForm('03 支出决算表');
    expect(await report.contradicted()).toEqual(['205', '208', '20801', '21011']);
    expect(await report.hint('208')).toContain(
      '填列为 2084.40，按公式应为 2084.41（＝6个下级科目之和）。按 Delete 改用公式结果',
    );
  });

  it('the whole set is delivered as one download', async () => {
    await offerTestBrowser();
    const page = await openReportOf(openWindow, SAMPLE);
    const folder = tempFolder();
    const report = new ReportPage(page);
    const downloading = page.waitForEvent('download', { timeout: 100_000 });
    await report.exportSet();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('示例县示范图书馆2023年度部门决算公开.zip');
    const file = join(folder, 'set.zip');
    await download.saveAs(file);
    const archive = await JSZip.loadAsync(readFileSync(file));
    const names = Object.values(archive.files)
      .filter(({ name, dir }) => !dir && !/（(网站|开放数据)）/.test(name))
      .map(({ name }) => name);
    const endings = (edition: string) =>
      names.filter((name) => name.startsWith(`${edition}/`)).map((name) => extname(name));
    expect(endings('公开版').sort()).toEqual(['.docx', '.html', '.ofd', '.pdf', '.txt', '.xlsx']);
    expect(endings('工作底稿').sort()).toEqual(['.docx', '.docx', '.html', '.ofd', '.pdf', '.xlsx']);
    const saveAs = async (ending: string, edition: string) => {
      const name = names.find((each) => each.startsWith(edition) && each.endsWith(ending)) ?? '';
      const saved = join(folder, `${edition}${ending}`);
      writeFileSync(saved, (await archive.file(name)?.async('uint8array')) ?? '');
      return saved;
    };
    expect(await wordText(await saveAs('.docx', '公开版'))).toContain('收入支出决算总表');
    expect(await sheetNames(await saveAs('.xlsx', '公开版'))).toEqual(PUBLIC_SHEETS);
    expect(await sheetNames(await saveAs('.xlsx', '工作底稿'))).toEqual(SHEETS);
    await report.exported();
  });

  it('a report is removed from the list', async () => {
    const page = await openWindow();
    const reports = new ReportsPage(page);
    const report = await reports.create('示例单位');
    await report.close();
    await reports.delete('示例单位');
    expect(await reports.names()).toEqual([]);
  });
});
