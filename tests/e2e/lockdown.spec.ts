import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callByWebRtc, listen } from '../support/call-outside.ts';
import { REFERENCE } from '../support/cases.ts';
import { electronMissing, electronRequired, launchElectron } from '../support/electron-app.ts';
import { PUBLIC_SHEETS, sheetNames, wordText } from '../support/office-file.ts';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import { ReportsPage } from './pages/reports-page.ts';

const missing = electronMissing();
if (missing !== null && !electronRequired) console.warn(`跳过 Electron 防护测试：${missing}`);

describe.skipIf(missing !== null && !electronRequired)('the window in Electron refuses', () => {
  const folder = lastingFolder();
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    app = await launchElectron({ folder });
    page = await app.firstWindow();
    await page.getByRole('heading', { name: '部门决算公开' }).waitFor();
  });
  afterAll(() => app?.close());

  it('the window refuses Node in the page', async () => {
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'juesuan')))).toEqual(['call', 'host']);
  });

  it('the window refuses new windows', async () => {
    expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  it('the window refuses other pages', async () => {
    const before = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  });

  it.each([
    'https://example.com/',
    'https://example.invalid/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'app://other/',
  ])('to fetch %s', async (url) => {
    const answer = await page.evaluate(
      (target) =>
        fetch(target).then(
          (got) => got.status,
          () => 'refused',
        ),
      url,
    );
    expect(answer).toBe('refused');
  });

  it('the window refuses code made from text', async () => {
    const made = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = 1';
      document.head.append(script);
      return Reflect.get(window, 'injected') === undefined;
    });
    expect(made).toBe(true);
  });

  it('the window refuses permissions', async () => {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(
      await page.evaluate(() =>
        navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
      ),
    ).toBe('denied');
  });

  it('the window refuses WebRTC connections, by UDP or TCP, from the page or a frame in it', async () => {
    const { heard, ...ear } = await listen();
    const said = await page.evaluate(callByWebRtc, ear);
    console.log(`WebRTC：${said}；收到 ${heard.length}`);
    expect(heard).toEqual([]);
  });

  it('the window refuses calls from a foreign page', async () => {
    const answer = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await foreign.loadURL('data:text/html,foreign');
        const call =
          "window.juesuan.call('reports.list', {}).then(() => 'answered', (error) => error.message)";
        const said = await foreign.webContents.executeJavaScript(call);
        foreign.destroy();
        return said;
      },
      await preloadPath(app),
    );
    expect(answer).toMatch(/foreign page/);
  });
});

const OWN = /^(127\.0\.0\.1|\[::1\])/;
/** Chromium asks the system for a route to test for IPv6: it opens a socket and sends nothing. */
const PROBE = /^(\[2001:4860:4860::8888\]:443|\[f[cde][0-9a-f:]+\]:\d+)$/;

describe.skipIf(missing !== null && !electronRequired)('a full run in Electron', () => {
  it('a full run imports a published document and exports both files, opens no outside connection, and leaves nothing readable by another account', async () => {
    const folder = tempFolder();
    const saveFolder = tempFolder();
    const netLog = join(folder, 'net-log.json');
    const args = [`--log-net-log=${netLog}`];
    const app = await launchElectron({ folder, openFile: REFERENCE, saveFolder, installed: true, args });
    const page = await app.firstWindow();
    const reports = new ReportsPage(page);
    await reports.import();
    await (await reports.opened()).export();
    const made = await page.evaluate(() => Reflect.get(window, 'juesuan').call('backups.create', {}));
    expect(made).toMatchObject({ ok: true, value: { state: '完好' } });
    await app.close();
    const [word = '', excel = '', ...others] = readdirSync(saveFolder).sort();
    expect(others).toEqual([]);
    expect(await wordText(join(saveFolder, word))).toContain('收入支出决算总表');
    expect(await sheetNames(join(saveFolder, excel))).toEqual(PUBLIC_SHEETS);
    expect(openToOthers(join(folder, 'profile'))).toEqual([]);
    const log = readFileSync(netLog, 'utf8');
    expect(log).toContain('constants');
    const addresses = [...log.matchAll(/"address":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => !OWN.test(address) && !PROBE.test(address))).toEqual([]);
  });
});

/** Files below a folder that other accounts can read; the mode of links does not count. */
function openToOthers(folder: string): readonly string[] {
  if (process.platform === 'win32') return [];
  const found = readdirSync(folder, { withFileTypes: true, recursive: true });
  expect(found.length).toBeGreaterThan(10);
  return found
    .filter((each) => !each.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => (lstatSync(path).mode & 0o077) !== 0);
}

function preloadPath(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ app: electron }) => `${electron.getAppPath()}/out/preload/preload.cjs`);
}
