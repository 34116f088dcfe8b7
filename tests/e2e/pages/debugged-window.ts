import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { ReportsPage } from './reports-page.ts';

const PATIENCE_MS = 30_000;

/** The window of a program that writes its debugging port to the file `DevToolsActivePort`, once its list is shown. */
export async function windowOf(
  portFile: string,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  await expect.poll(() => portIn(portFile), { timeout: PATIENCE_MS }).not.toBeNull();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${portIn(portFile)}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the program shows no window');
  await new ReportsPage(page).names();
  return { browser, page };
}

/** The file exists before it is written; `null` until then. */
function portIn(file: string): string | null {
  return existsSync(file) ? (/^(\d+)\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? null) : null;
}
