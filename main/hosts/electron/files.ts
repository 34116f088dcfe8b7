import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { app, dialog, shell } from 'electron';
import { saveFile } from '#main/hosts/save-file';
import type { PickedFile } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';

const LARGEST_TOTAL = 20_000_000;
/** Files written here, which may be shown in their folder. */
export const saved = new Set<string>();

/** Asks for a place and writes the file there whole; `null` where the person cancelled. */
export async function saveFileAs(filename: string, base64: string): Promise<Result<{ path: string } | null>> {
  const path = await askWhere(basename(filename));
  if (path === null) return success(null);
  const written = await saveFile(path, Buffer.from(base64, 'base64'));
  if (written.ok) saved.add(path);
  return written;
}

async function askWhere(filename: string): Promise<string | null> {
  const folder = process.env.JUESUAN_SAVE_DIR;
  if (folder !== undefined) return join(folder, filename);
  const asked = await dialog.showSaveDialog({ defaultPath: join(app.getPath('documents'), filename) });
  return asked.canceled || asked.filePath === '' ? null : asked.filePath;
}

/** Asks for files and reads them; none where the person cancelled. */
export async function pickFiles(extensions: readonly string[]): Promise<Result<readonly PickedFile[]>> {
  return readFiles(await askWhich(extensions));
}

/** Reads files whole; fails with one sentence where one cannot be read or all are too large. */
export async function readFiles(paths: readonly string[]): Promise<Result<readonly PickedFile[]>> {
  const picked: PickedFile[] = [];
  let total = 0;
  for (const path of paths) {
    const name = basename(path);
    try {
      total += (await stat(path)).size;
      if (total > LARGEST_TOTAL) return failure('input', '文件超过 20 MB，请检查是否选错了文件');
      picked.push({ filename: name, base64: (await readFile(path)).toString('base64') });
    } catch {
      return failure('input', `无法读取“${name}”，请检查文件是否还在`);
    }
  }
  return success(picked);
}

async function askWhich(extensions: readonly string[]): Promise<readonly string[]> {
  const given = process.env.JUESUAN_OPEN_FILE;
  if (given !== undefined) return [given];
  const filters = [{ name: extensions.map((each) => `.${each}`).join(' '), extensions: [...extensions] }];
  const asked = await dialog.showOpenDialog({ properties: ['openFile', 'multiSelections'], filters });
  return asked.filePaths;
}

/** Shows a file in its folder; only one that was saved here, whatever the page asks for. */
export async function revealFile(path: string): Promise<void> {
  if (saved.has(resolve(path))) shell.showItemInFolder(resolve(path));
}
