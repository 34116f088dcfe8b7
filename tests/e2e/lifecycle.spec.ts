import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ELECTRON_FOLDER,
  electronMissing,
  electronRequired,
  launchElectron,
} from '../support/electron-app.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { closeWindow, hasAsked } from './pages/close-window.ts';
import { ReportsPage } from './pages/reports-page.ts';

const missing = electronMissing();
if (missing !== null && !electronRequired) console.warn(`跳过 Electron 启停测试：${missing}`);

/** Starts the program until it ends by itself: as it is, or from a test's own app folder. */
async function startToEnd(folder: string, app = ROOT): Promise<number | null> {
  const started = spawn(
    join(ELECTRON_FOLDER, 'electron'),
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      app,
    ],
    {
      cwd: folder,
      env: { ...process.env, JUESUAN_DB: join(folder, 'juesuan.db') },
      stdio: 'ignore',
      timeout: 30_000,
    },
  );
  const [status] = (await once(started, 'exit')) as [number | null];
  return status;
}

/**
 * An app folder with the program in it, whose error box writes its text to a file instead of waiting for a click.
 */
function appThatWritesDown(said: string, first: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "main": "first.js" }');
  writeFileSync(
    join(folder, 'first.js'),
    `import { writeFileSync } from 'node:fs';
import { dialog, protocol } from 'electron';
dialog.showErrorBox = (...texts) => writeFileSync(${JSON.stringify(said)}, texts.join(' '));
${first}
await import(${JSON.stringify(pathToFileURL(join(ROOT, 'out/main/electron.js')).href)});`,
  );
  return folder;
}

const LAST = 200;
const FEN_PER_WANYUAN = 1_000_000;

describe.skipIf(missing !== null && !electronRequired)('the app in Electron', () => {
  it('a second start brings the app to the front, and the second copy ends', async () => {
    const folder = tempFolder();
    const app = await launchElectron({ folder });
    onTestFinished(() => app.close());
    await new ReportsPage(await app.firstWindow()).names();
    const restored = app.evaluate(
      ({ BrowserWindow, app: electron }) =>
        new Promise<number>((resolve) => {
          electron.once('second-instance', () => resolve(BrowserWindow.getAllWindows().length));
        }),
    );
    expect(await startToEnd(folder)).toBe(0);
    expect(await restored).toBe(1);
  });

  it('closing the window saves what is being typed, without a question, and a restart keeps that and what was typed before', async () => {
    const folder = tempFolder();
    const app = await launchElectron({ folder });
    onTestFinished(() => app.close());
    const page = await app.firstWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.type('1', '100.1');
    await report.select('29');
    await page.keyboard.type('1234.56');
    await Promise.all([app.waitForEvent('close'), closeWindow(app, '回到窗口')]);

    const second = await launchElectron({ folder });
    onTestFinished(() => second.close());
    const again = await new ReportsPage(await second.firstWindow()).open('示例单位');
    await expect.poll(() => again.figure('29').textContent()).toBe('1,234.56');
    expect(await again.figure('1').textContent()).toBe('100.10');
  });

  it('closing the window asks before losing what cannot be saved', async () => {
    const folder = tempFolder();
    const app = await launchElectron({ folder });
    onTestFinished(() => app.close());
    const report = await new ReportsPage(await app.firstWindow()).create('示例单位');
    await report.select('29');
    await (await app.firstWindow()).keyboard.type('1234.56');
    renameSync(join(folder, 'juesuan.db'), join(folder, 'elsewhere.db'));
    await closeWindow(app, '回到窗口');
    await expect.poll(() => hasAsked(app)).toBe(true);
    renameSync(join(folder, 'elsewhere.db'), join(folder, 'juesuan.db'));
    await (await app.firstWindow()).getByRole('button', { name: '重试' }).click();
    await (await app.firstWindow()).getByText(/^已保存 \d/).waitFor();
  });

  it.each([
    [
      'its data file cannot be opened',
      "process.env.JUESUAN_DB = 'x'.repeat(300) + '/a.db';",
      /^无法打开数据文件 .*（ENAMETOOLONG），请检查磁盘/,
    ],
    [
      'something in it fails',
      "protocol.handle = () => { throw new TypeError('a defect'); };",
      /^软件无法启动 软件内部出错.*TypeError first\.js:/,
    ],
  ])('the app shows a message and ends if %s', async (_why, first, message) => {
    const folder = tempFolder();
    const said = join(folder, 'said.txt');
    expect(await startToEnd(folder, appThatWritesDown(said, first))).toBe(1);
    expect(readFileSync(said, 'utf8')).toMatch(message);
  });

  it('the app ends only when every received edit is on disk', async () => {
    const folder = tempFolder();
    const app = await launchElectron({ folder });
    const page = await app.firstWindow();
    const report = await new ReportsPage(page).create('示例单位');
    await report.select('29');
    await page.evaluate(async (last) => {
      const { call } = Reflect.get(window, 'juesuan');
      const [{ id }] = (await call('reports.list', {})).value;
      for (let edit = 1; edit <= last; edit++) {
        void call('report.edit', {
          report: id,
          edits: [{ kind: 'cells', cells: [{ address: '公开01/29/决算数', text: String(edit) }] }],
        });
      }
    }, LAST);
    await app.evaluate(({ app: electron }) => electron.quit());
    await app.waitForEvent('close').catch(() => undefined);
    const stored = new BetterSqlite3(join(folder, 'juesuan.db'), { readonly: true });
    onTestFinished(() => {
      stored.close();
    });
    const amount = stored.prepare("SELECT amount FROM cells WHERE form = '公开01' AND form_row = '29'");
    expect(amount.pluck().get()).toBe(LAST * FEN_PER_WANYUAN);
  });
});
