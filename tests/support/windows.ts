import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { ReportPage } from '../e2e/pages/report-page.ts';
import { ReportsPage } from '../e2e/pages/reports-page.ts';
import { startHost } from './http-host.ts';
import { tempFolder } from './temp-folder.ts';
import { testBrowser } from './test-browser.ts';

/** antd also offers its styles inline; the policy refuses them, and the static sheet contains them all. */
const EXPECTED = /^(Applying|Refused to apply) inline style/;

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel, like Windows' 125 % and 150 %. */
  readonly scale?: number;
  /** The database; a new one by default. */
  readonly file?: string;
  /** Script errors provoked by the test. */
  readonly provoked?: RegExp;
}

/**
 * A browser for the tests of a file. Each window it opens uses services over a new database; every script error
 * and failed request in it fails the test. So does an action that takes longer than `patience`, in ms.
 */
export function browserForTests(patience = 30_000): (options?: WindowOptions) => Promise<Page> {
  const browser = testBrowser(() => inject('chromium'));
  return async ({ width = 1366, height = 768, scale = 1, file, provoked } = {}) => {
    const host = await startHost(file ?? join(tempFolder(), 'juesuan.db'));
    const context = await browser().newContext({
      locale: 'zh-CN',
      viewport: { width, height },
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const problems: string[] = [];
    context.on('weberror', (error) => problems.push(error.error().message));
    context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    // a page that is left or loaded again drops the answers it still waited for
    context.on(
      'requestfailed',
      (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && problems.push(request.url()),
    );
    onTestFinished(async () => {
      const expected = (problem: string) => EXPECTED.test(problem) || provoked?.test(problem);
      // closing aborts requests in progress
      const found = problems.filter((problem) => !expected(problem));
      await context.close();
      await host.close();
      expect(found).toEqual([]);
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(host.address());
    return page;
  };
}

/** Imports a transcription file through the window. */
export async function importInto(page: Page, file: string): Promise<ReportPage> {
  const reports = new ReportsPage(page);
  const chooser = page.waitForEvent('filechooser');
  await reports.import();
  await (await chooser).setFiles(file);
  return reports.opened();
}
