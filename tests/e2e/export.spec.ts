import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishReference } from '../publication/reference.ts';
import { REFERENCE } from '../support/cases.ts';
import { electronMissing, electronRequired, launchElectron } from '../support/electron-app.ts';
import { SHEETS, sheetNames, wordText } from '../support/office-file.ts';
import { describedFigures } from '../support/pdf-figures.ts';
import { missingFromPages, popplerMissing, readPages } from '../support/pdf-pages.ts';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import type { ReportPage } from './pages/report-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const missing = electronMissing();
if (missing !== null)
  console.warn(`一键全套的 Electron 测试${electronRequired ? '无法进行' : '跳过'}：${missing}`);

const STARTING = 120_000;

/** The files in a folder and its subfolders, except the website's. */
function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !/（(网站|开放数据)）/.test(name))
    .sort();
}

/** The files of one edition, by their endings. */
function fileOf(folder: string, edition: string, ending: string): string {
  return files(folder).find((name) => name.startsWith(edition) && name.endsWith(ending)) ?? '';
}

describe.skipIf(missing !== null && !electronRequired)('一键全套 in Electron', () => {
  const profile = lastingFolder();
  const folder = lastingFolder();
  let app: ElectronApplication;
  let report: ReportPage;

  // one window, and one set, which the next tests look at in turn
  beforeAll(async () => {
    app = await launchElectron({ folder: profile, openFile: REFERENCE, saveFolder: folder });
    const reports = new ReportsPage(await app.firstWindow());
    await reports.import();
    report = await reports.opened();
    await report.exportSet();
    await report.exported();
  }, STARTING);
  afterAll(() => app?.close());

  it('一键全套 writes the whole set into one folder and leaves every file if it may not replace any', async () => {
    const stem = '焦作市解放区人力资源和社会保障局（本级）2023年度部门决算公开';
    const endings = ['.docx', '.html', '.ofd', '.pdf', '.xlsx'];
    expect(files(folder)).toEqual(
      [
        ...[...endings, '（校验码）.txt'].map((ending) => `公开版/${stem}${ending}`),
        ...[...endings, '（体检报告）.docx'].map((ending) => `工作底稿/${stem}${ending}`),
      ].sort(),
    );
    const [word, html, pdf] = ['.docx', '.html', '.pdf'].map((ending) => `公开版/${stem}${ending}`) as [
      string,
      string,
      string,
    ];
    const excel = `工作底稿/${stem}.xlsx`;
    const check = `工作底稿/${stem}（体检报告）.docx`;
    expect(await wordText(join(folder, word))).toContain('收入支出决算总表');
    expect(await sheetNames(join(folder, excel))).toEqual(expect.arrayContaining(SHEETS));
    expect(readFileSync(join(folder, html), 'utf8')).toContain('收入支出决算总表');
    expect(await wordText(join(folder, check))).toContain('决算公开体检报告');
    const printed = await PDFDocument.load(readFileSync(join(folder, pdf)), { updateMetadata: false });
    expect(printed.getPageCount()).toBeGreaterThan(30);
    expect(app.windows()).toHaveLength(1);

    const written = files(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    await report.exportSet();
    expect(await report.askedToReplace()).toEqual(expect.arrayContaining([word, excel, pdf, html, check]));
    await report.answerReplace('不替换');
    expect(files(folder).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(written);
  });

  it.skipIf(popplerMissing)(
    '一键全套 prints each table below its title, on the page given in the 目录',
    () => {
      const pages = readPages(join(folder, fileOf(folder, '公开版', '.pdf')));
      expect(missingFromPages(publishReference().publication, pages)).toEqual([]);
      expect(pages).toHaveLength(37);
    },
  );

  it('一键全套 replaces every file if it may, and uses the unit and charts chosen in the dialog', async () => {
    const written = files(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    await report.chooseForExport('元', '图片');
    await report.exportSet();
    await report.answerReplace('替换');
    await report.exported();
    expect(files(folder)).toHaveLength(written.length);
    for (const [index, name] of files(folder).entries()) {
      expect(statSync(join(folder, name)).mtimeMs).toBeGreaterThan(written[index] ?? 0);
    }
    const [word, html, pdf] = ['.docx', '.html', '.pdf'].map((ending) =>
      fileOf(folder, '公开版', ending),
    ) as [string, string, string];
    expect(await wordText(join(folder, word))).toContain('单位：元');
    const page = readFileSync(join(folder, html), 'utf8');
    expect(page).toContain('2023年度支出决算结构（单位：元）');
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
    const printed = await PDFDocument.load(readFileSync(join(folder, pdf)), { updateMetadata: false });
    expect(describedFigures(printed).sort()).toEqual([
      expect.stringMatching(/^2023年度支出决算按功能分类 社会保障和就业支出：/),
      expect.stringMatching(/^2023年度支出决算结构 基本支出：/),
    ]);
  });

  it('a cancelled 一键全套 leaves no files', async () => {
    const empty = tempFolder();
    await app.evaluate((_electron, path) => {
      process.env.JUESUAN_SAVE_DIR = path;
    }, empty);
    await report.exportSet();
    await report.cancelExport();
    await report.close();
    expect(files(empty)).toEqual([]);
  });
});
