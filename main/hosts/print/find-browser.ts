import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium that prints here: the one named in `JUESUAN_BROWSER`, else Chrome, Edge or Chromium; or `null`.
 */
export function findBrowser(): string | null {
  const named = process.env.JUESUAN_BROWSER;
  const places = named === undefined ? candidates() : [named];
  return places.find((file) => existsSync(file)) ?? null;
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') return ON_MAC;
  const { env } = process;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return ON_WINDOWS.flatMap((file) =>
      roots.flatMap((root) => (root === undefined ? [] : [join(root, file)])),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}
