import { chmod } from 'node:fs/promises';

const OTHERS = 0o077;
const EVERYONE = 0o666;

/** The person's own umask, read before it is narrowed. */
let usersMask = process.umask();

/**
 * From now on every file and folder that the program makes, and whatever its parts make of their own, is closed to the
 * PC's other accounts. Exported files get the usual permissions back from `openAsUsual`.
 */
export function keepPrivate(): void {
  usersMask = process.umask(OTHERS);
}

/** Gives a file that the person asked for the rights that any program would give it. */
export async function openAsUsual(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  // a file system without modes has nothing to change
  await chmod(path, EVERYONE & ~usersMask).catch(() => undefined);
}
