import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/**
 * Electron's files with the app in resources/app, like an installation, so that the app's own entry is the first
 * code to run. Files are linked if the disk allows it. Returns the folder.
 */
export function layOutAsInstalled(electron: string, folder: string): string {
  const installed = join(folder, 'installed');
  linkTree(electron, installed);
  const app = join(installed, 'resources/app');
  rmSync(app, { recursive: true, force: true });
  symlinkSync(ROOT, app, 'dir');
  return installed;
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/** Hard links do not work across disks. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
