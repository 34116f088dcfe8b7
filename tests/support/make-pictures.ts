// npm run docs:pictures: the README's picture, of the window as it is over the sample.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '#main/hosts/launch/build';
import { ReportsPage } from '../e2e/pages/reports-page.ts';
import { SAMPLE } from './cases.ts';
import { launchChromium, prepareChromium } from './chromium.ts';
import { startHost } from './http-host.ts';
import { ROOT } from './root.ts';

const PICTURE = join(ROOT, 'docs/images/window.png');

if (!(await buildIfStale())) throw new Error('the build failed');
const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));
const host = await startHost(join(folder, 'juesuan.db'));
const browser = await launchChromium(await prepareChromium());
try {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.goto(host.url);
  const reports = new ReportsPage(page);
  const chooser = page.waitForEvent('filechooser');
  await reports.import();
  await (await chooser).setFiles(SAMPLE);
  const report = await reports.opened();
  await report.openForm('03 支出决算表');
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true });
}
