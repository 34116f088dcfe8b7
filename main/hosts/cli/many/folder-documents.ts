import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '#main/hosts/cli/exit';
import { filesIn } from '#main/hosts/files/folder-files';
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
  return documentsIn(must(await filesIn(folder))).map(({ name, files }) => ({
    id: join(folder, name),
    name,
    paths: files.map((file) => join(folder, ...file.split('/'))),
  }));
}
