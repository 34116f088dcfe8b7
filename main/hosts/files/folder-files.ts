import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, type Result, success } from '#shared/result';

/** Paths of the files in a folder and in its subfolders, relative to it, with `/`. Fails if one of them cannot be read. */
export async function filesIn(folder: string): Promise<Result<readonly string[]>> {
  const found = await entriesIn(folder);
  if (!found.ok) return found;
  const paths: string[] = [];
  for (const entry of found.value) {
    if (!entry.isDirectory()) {
      paths.push(entry.name);
      continue;
    }
    const below = await entriesIn(join(folder, entry.name));
    if (!below.ok) return below;
    paths.push(...below.value.map(({ name }) => `${entry.name}/${name}`));
  }
  return success(paths);
}

async function entriesIn(folder: string) {
  try {
    return success(await readdir(folder, { withFileTypes: true }));
  } catch {
    return failure('input', `无法读取文件夹“${basename(folder)}”，请检查它是否还在、这个账户能不能打开`);
  }
}
