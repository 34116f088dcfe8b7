import { prepareChromium } from './chromium.ts';

/** Lets this process's exports print with the tests' browser; elsewhere they find the machine's own. */
export async function offerTestBrowser(): Promise<void> {
  const { executablePath, libraries } = await prepareChromium();
  if (executablePath === undefined) return;
  process.env.JUESUAN_BROWSER = executablePath;
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
}
