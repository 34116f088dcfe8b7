import { join } from 'node:path';
import { prepareChromium } from './chromium.ts';

/** Lets the exports of this process print with the browser of the tests; answers why they cannot, or `null`. */
export async function offerTestBrowser(): Promise<string | null> {
  const { executablePath, libraries } = await prepareChromium();
  if (executablePath === undefined) return null;
  process.env.JUESUAN_BROWSER = executablePath;
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = join(libraries);
  return null;
}
