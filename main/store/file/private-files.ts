import { chmodSync, closeSync, constants, fchmodSync, lstatSync, mkdirSync, openSync, rmSync } from 'node:fs';

/**
 * Files that only the person at the machine may read. On POSIX the mode says so; on Windows files inherit the rights of
 * the profile's folder, and the mode says nothing.
 */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

const OTHERS = 0o077;
/** Windows has no such flag, and no links that an ordinary account could plant. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** Makes a folder of the program's own, or closes one that is there to other accounts. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  narrow(folder, PRIVATE_FOLDER);
}

/** Makes an empty file under a name that nothing has yet; throws EEXIST where something has it, be it a link. */
export function createPrivateFile(path: string): void {
  closeSync(
    openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | NO_FOLLOW, PRIVATE_FILE),
  );
}

/** Closes files that are there to other accounts; file systems without modes leave it at that. */
export function closeToOthers(...paths: readonly string[]): void {
  for (const path of paths) narrow(path, PRIVATE_FILE);
}

/**
 * Opens a file of the program's own for writing from its beginning. Whatever else has its name (a link, a second name
 * of another file) is taken away, never written through.
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
    // another's file, or a file system without modes: what can be read there is not in this program's hands
  }
}
