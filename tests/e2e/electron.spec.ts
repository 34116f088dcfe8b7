import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { dataWithUnits } from '../support/data-with-units.ts';
import { departmentFolder } from '../support/department-folder.ts';
import { electronMissing, electronRequired, launchElectron } from '../support/electron-app.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { readThroughBridge } from './pages/bridge.ts';
import { button } from './pages/button.ts';
import { closeWindow } from './pages/close-window.ts';
import { fromMany } from './pages/many.ts';
import { ReadingPage } from './pages/reading-page.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { still } from './pages/still.ts';

const missing = electronMissing();
if (missing !== null) console.warn(`Electron 测试${electronRequired ? '无法进行' : '跳过'}：${missing}`);

async function start(of: Parameters<typeof launchElectron>[0]): Promise<ElectronApplication> {
  const app = await launchElectron(of);
  onTestFinished(() => app.close());
  return app;
}

describe.skipIf(missing !== null && !electronRequired)('the app in Electron', () => {
  it('another’s document is opened and checked without being stored', async () => {
    const openFile = join(ROOT, 'tests/cases/documents/finance-bureau-2024.pdf');
    const app = await start({ folder: tempFolder(), openFile });
    const page = await app.firstWindow();
    await button(page, '打开别人的文件').click();
    await page.getByRole('heading', { name: /^上海市普陀区财政局 2024年度 决算/ }).waitFor();
    const reading = new ReadingPage(page);
    await reading.check();
    await reading.finding(/“71\.73%”/).click();
    await expect.poll(() => reading.meant.allInnerTexts()).toEqual(['71.73%']);
    await reading.close();
    expect(await new ReportsPage(page).names()).toEqual([]);
  });

  it('a folder of documents is inspected, and each department gets a notice', async () => {
    const { folder: openFolder, planted } = await departmentFolder(5, 5, ['docx']);
    const saveFolder = tempFolder();
    const app = await start({ folder: tempFolder(), openFolder, saveFolder });
    const page = await app.firstWindow();
    await fromMany(page, '检查一批公开文本…');
    await button(page.locator('.inspection-start'), '选文件夹').click();
    await page.getByText('检查了 5 份：有错误 1').waitFor({ timeout: 60_000 });
    await button(page, '整改通知').click();
    await page.getByRole('button', { name: '写 1 份通知' }).click();
    await page.getByText('写了 1 份整改通知').waitFor();
    const [notice = ''] = await readdir(saveFolder);
    expect([...planted.keys()][0]).toContain(notice.replace('整改通知.docx', ''));
  });

  it('a killed batch leaves whole files only, goes on where it stopped, and is finished before its closed window ends', async () => {
    const folder = tempFolder();
    const saveFolder = tempFolder();
    copyFileSync(await dataWithUnits(UNITS), join(folder, 'juesuan.db'));
    const first = await launchElectron({ folder, saveFolder });
    await beginExport(await first.firstWindow());
    await expect.poll(() => recorded(saveFolder), { timeout: 60_000 }).toBeGreaterThanOrEqual(1);
    first.process().kill('SIGKILL');
    await first.waitForEvent('close');
    const before = recorded(saveFolder);
    expect(before).toBeLessThan(UNITS);
    expect(await wholeFiles(saveFolder)).toBeGreaterThanOrEqual(before * FILES);

    const second = await start({ folder, saveFolder });
    const page = await second.firstWindow();
    await beginExport(page);
    await page.getByText(new RegExp(`^\\d+/${UNITS - before}`)).waitFor();
    await Promise.all([second.waitForEvent('close', { timeout: 60_000 }), closeWindow(second, '做完再退出')]);
    expect(recorded(saveFolder)).toBe(UNITS);
    expect(await wholeFiles(saveFolder)).toBe(UNITS * FILES);
  });

  it('a workbook is read in a separate process, whose crash does no harm', async () => {
    const app = await start({ folder: tempFolder() });
    const page = await app.firstWindow();
    const names = () => app.evaluate(({ app: { getAppMetrics } }) => getAppMetrics().map(({ name }) => name));
    const books = await toXlsx(paper('公开05'), paper('公开06'));
    const given = { filename: 'a.xlsx', base64: Buffer.from(books).toString('base64') };
    const reading = page.evaluate(readThroughBridge, given);
    await expect.poll(names).toContain('juesuan-reader');
    expect(await reading).toEqual(['公开05', '公开06']);
    await expect.poll(names).not.toContain('juesuan-reader');

    const crashing = page.evaluate(readThroughBridge, given);
    await app.evaluate(async ({ app: { getAppMetrics } }) => {
      const reader = () => getAppMetrics().find(({ name }) => name === 'juesuan-reader');
      while (reader() === undefined) await new Promise((turn) => setTimeout(turn, 1));
      process.kill(reader()?.pid ?? 0, 'SIGKILL');
    });
    expect(await crashing).toMatch(/没有读入/);
    expect(await new ReportsPage(page).names()).toEqual([]);
  });
});

const UNITS = 4;
/** Word and Excel, in both editions. */
const FILES = 4;

/** Exports every report of the list as Word and Excel. */
async function beginExport(page: Page): Promise<void> {
  await page.getByRole('grid', { name: '报表' }).focus();
  await page.keyboard.press('Control+a');
  await button(page, '导出所选…').click();
  const asked = await still(page.getByRole('dialog', { name: `导出 ${UNITS} 份报表` }));
  for (const name of ['PDF', 'OFD 版式文件', '网页', '体检报告', '网站文件夹', '开放数据'])
    await asked.getByRole('checkbox', { name }).uncheck();
  await button(asked, '选择文件夹，导出').click();
}

/** How many reports the record of a folder of exports names. */
function recorded(folder: string): number {
  const file = join(folder, '导出记录.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
}

/** How many documents lie in a folder; each is opened, which a torn one does not stand. */
async function wholeFiles(folder: string): Promise<number> {
  const all = await readdir(folder, { recursive: true });
  const documents = all.filter((name) => /\.(docx|xlsx)$/.test(name));
  for (const name of documents) await JSZip.loadAsync(readFileSync(join(folder, name)));
  return documents.length;
}
