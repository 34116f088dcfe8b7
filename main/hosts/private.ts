import { chmod } from 'node:fs/promises';

const OTHERS = 0o077;
const EVERYONE = 0o666;

/** The person's own umask, read before it is narrowed. */
let usersMask = process.umask();

/**
 * Makes every file and folder that the program or its parts create inaccessible to other accounts. `openAsUsual`
 * gives exported files the usual permissions.
 */
export function keepPrivate(): void {
  usersMask = process.umask(OTHERS);
}

/** Gives a file requested by the person the permissions that any program would give it. */
export async function openAsUsual(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  // a file system without modes has nothing to change
  await chmod(path, EVERYONE & ~usersMask).catch(() => undefined);
}
