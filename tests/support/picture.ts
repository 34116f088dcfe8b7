import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture of the window for people; made only if the environment names a folder (`JUESUAN_PICTURES`). */
export async function picture(page: Page, name: string, settleMs = 0): Promise<void> {
  const folder = process.env.JUESUAN_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
