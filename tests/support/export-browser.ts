import { prepareChromium } from './chromium.ts';

/** Lets the exports of this process print with the browser of the tests; elsewhere they find the machine's own. */
export async function offerTestBrowser(): Promise<void> {
  const { executablePath, libraries } = await prepareChromium();
  if (executablePath === undefined) return;
  process.env.JUESUAN_BROWSER = executablePath;
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
}
