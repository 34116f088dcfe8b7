import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentsIn } from '#shared/imports/source/documents-in';

/** One of the documents in a folder: a file, or a folder of files. */
export interface Given {
  readonly id: string;
  readonly name: string;
  readonly paths: readonly string[];
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

export async function documentsOf(folder: string): Promise<readonly Given[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths = entries.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    const names = await readdir(join(folder, entry.name));
    return names.map((name) => `${entry.name}/${name}`);
  });
  return documentsIn((await Promise.all(paths)).flat()).map(({ name, files }) => ({
    id: join(folder, name),
    name,
    paths: files.map((file) => join(folder, ...file.split('/'))),
  }));
}
