import { readFile, stat, writeFile } from 'node:fs/promises';

/** The folder kept in `file`; `null` if there is none, or it is gone (a memory stick, for example). */
export async function readLastFolder(file: string): Promise<string | null> {
  try {
    const path = await readFile(file, 'utf8');
    return (await stat(path)).isDirectory() ? path : null;
  } catch {
    return null;
  }
}

/** Keeps a folder in `file`; a file that cannot be written is no reason to stop. */
export async function keepLastFolder(file: string, path: string): Promise<void> {
  await writeFile(file, path, { mode: 0o600 }).catch(() => undefined);
}
