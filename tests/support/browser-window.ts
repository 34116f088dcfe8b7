import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startHost } from './http-host.ts';
import { tempFolder } from './temp-folder.ts';

/** For a file of tests: a function that opens a window on the services over a new database, until the test is over. */
export function browserWindow(): () => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(() => browser?.close());
  return async () => {
    const host = await startHost(join(tempFolder(), 'a.db'));
    onTestFinished(() => host.close());
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    onTestFinished(() => page.close());
    await page.goto(host.url);
    return page;
  };
}
