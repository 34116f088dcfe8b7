import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';
import { run } from './run.ts';

const DOWNLOAD_LIMIT_MS = 60_000;
const PROGRAM = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/**
 * Electron's program, downloaded once if it is missing and the network allows it; `null` if it is unavailable.
 */
export async function electronBinary(): Promise<string | null> {
  const found = findBinary();
  if (found !== null) return found;
  console.log('正在下载 Electron（至多一分钟，之后改用浏览器打开）……');
  const installer = join(packageFolder(), 'install.js');
  await run(process.execPath, [installer], { cwd: ROOT, limitMs: DOWNLOAD_LIMIT_MS, quiet: true });
  return findBinary();
}

function findBinary(): string | null {
  const name = PROGRAM[process.platform as keyof typeof PROGRAM] ?? 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder(), 'dist');
  const file = join(folder, name);
  const complete = process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined || hasCurrentVersion(folder);
  return existsSync(file) && complete ? file : null;
}

/** An interrupted download leaves files behind; the version file is written last. */
function hasCurrentVersion(folder: string): boolean {
  const version = join(folder, 'version');
  if (!existsSync(version)) return false;
  const wanted = createRequire(import.meta.url)('electron/package.json').version as string;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === wanted;
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

export async function runElectron(binary: string): Promise<number> {
  return (await run(binary, [ROOT], { cwd: ROOT })) ?? 1;
}
