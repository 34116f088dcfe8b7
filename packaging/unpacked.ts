import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './project.ts';

export type Arch = 'x64' | 'arm64';

/** The local Electron: from ELECTRON_OVERRIDE_DIST_PATH, else as downloaded by npm. */
export function electronAtHand(): { readonly folder: string; readonly version: string } | null {
  const installed = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist');
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? installed;
  const version = join(folder, 'version');
  if (!existsSync(version)) return null;
  return { folder, version: readFileSync(version, 'utf8').trim().replace(/^v/, '') };
}

/**
 * Lays out the built program with Electron in `<folder>/linux-unpacked`, without a download; returns that folder.
 */
export function layOutProgram(folder: string): string {
  const electron = electronAtHand();
  if (electron === null)
    throw new Error('本机没有 Electron：请先 npm ci，或用 ELECTRON_OVERRIDE_DIST_PATH 指明它的文件夹');
  const settings = {
    electronDist: electron.folder,
    electronVersion: electron.version,
    'directories.output': folder,
  };
  const given = Object.entries(settings).map(([key, value]) => `-c.${key}=${value}`);
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  execFileSync(process.execPath, [builder, '--linux', '--dir', ...given], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(folder, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
}
