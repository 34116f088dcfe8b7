import { chmodSync, closeSync, constants, fchmodSync, lstatSync, mkdirSync, openSync, rmSync } from 'node:fs';

/**
 * Files that only the person at the machine can read. On POSIX the mode ensures it; on Windows files inherit the
 * permissions of the profile's folder, and the mode has no effect.
 */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

const OTHERS = 0o077;
/** Windows has neither this flag nor links that an ordinary account could create. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** Creates a private folder, or restricts an existing one. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  narrow(folder, PRIVATE_FOLDER);
}

/** Creates an empty file under an unused name; throws EEXIST if the name is taken, even by a link. */
export function createPrivateFile(path: string): void {
  closeSync(
    openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | NO_FOLLOW, PRIVATE_FILE),
  );
}

/** Restricts existing files; on file systems without modes this has no effect. */
export function closeToOthers(...paths: readonly string[]): void {
  for (const path of paths) narrow(path, PRIVATE_FILE);
}

/**
 * Opens one of the program's own files for writing from its beginning. Anything else with its name (a link, a
 * hard link to another file) is removed, never written through.
 */
export function openOwnFile(path: string): number {
  const standing = lstatSync(path, { throwIfNoEntry: false });
  const isOwn = standing?.isFile() === true && standing.nlink === 1;
  if (standing !== undefined && !isOwn) rmSync(path, { force: true });
  const flags = isOwn ? constants.O_TRUNC : constants.O_CREAT | constants.O_EXCL;
  const handle = openSync(path, constants.O_WRONLY | NO_FOLLOW | flags, PRIVATE_FILE);
  try {
    if (process.platform !== 'win32') fchmodSync(handle, PRIVATE_FILE);
  } catch {
    // a file system without modes
  }
  return handle;
}

/** Removes a file; one that cannot be removed stays. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function narrow(path: string, mode: number): void {
  if (process.platform === 'win32') return;
  try {
    const standing = lstatSync(path, { throwIfNoEntry: false });
    if (standing === undefined || standing.isSymbolicLink() || (standing.mode & OTHERS) === 0) return;
    chmodSync(path, mode);
  } catch {
    // another's file, or a file system without modes: its permissions are outside this program's control
  }
}
