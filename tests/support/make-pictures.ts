// npm run docs:pictures: the window with the sample for the README, and each form for docs/forms.md.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildIfStale } from '#main/hosts/launch/build';
import { ReportsPage } from '../e2e/pages/reports-page.ts';
import { SAMPLE } from './cases.ts';
import { launchChromium, prepareChromium } from './chromium.ts';
import { startHost } from './http-host.ts';
import { ROOT } from './root.ts';

const IMAGES = join(ROOT, 'docs/images');
const TALL = { width: 1366, height: 1240 };
const FORMS = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
const ANNEXES = ['附件1', '附件2'];

async function pictureOf(page: Page, entry: string, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: entry }).click();
  if (entry.startsWith('附件'))
    await page
      .getByRole('button', { name: `新建${entry}` })
      .or(page.getByRole('treegrid'))
      .first()
      .waitFor();
  else await page.locator(`[data-address^="公开${entry}"]`).first().waitFor();
  await page.waitForTimeout(500);
  await page.locator('main').screenshot({ path: join(IMAGES, `${name}.png`) });
}

if (!(await buildIfStale())) throw new Error('the build failed');
const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));
const host = await startHost(join(folder, 'juesuan.db'));
const browser = await launchChromium(await prepareChromium());
try {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.goto(host.address());
  const reports = new ReportsPage(page);
  const chooser = page.waitForEvent('filechooser');
  await reports.import();
  await (await chooser).setFiles(SAMPLE);
  const report = await reports.opened();
  await report.openForm('03 支出决算表');
  await page.screenshot({ path: join(IMAGES, 'window.png') });
  await page.setViewportSize(TALL);
  for (const form of FORMS) await pictureOf(page, form, `form-${form}`);
  for (const [index, annex] of ANNEXES.entries()) await pictureOf(page, annex, `annex-${index + 1}`);
} finally {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true });
}
