import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { app, dialog, shell } from 'electron';
import { saveFile } from '#main/hosts/files/save-file';
import type { PickedFile } from '#shared/api/transport';
import { LARGEST_TOTAL, TOO_LARGE, wherePicked } from '#shared/imports/source/picked-files';
import { type Result, success } from '#shared/result';

/** Files written here, which may be shown in their folder. */
export const saved = new Set<string>();

/** Asks where to save and writes the file atomically; `null` if the person cancelled. */
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

/** Asks for files and reads them; none if the person cancelled. */
export async function pickFiles(extensions: readonly string[]): Promise<Result<readonly PickedFile[]>> {
  return readFiles(await askWhich(extensions));
}

/** Reads files completely. An unreadable one carries its sentence; fails if no file could be read. */
export async function readFiles(paths: readonly string[]): Promise<Result<readonly PickedFile[]>> {
  const picked: PickedFile[] = [];
  let room = LARGEST_TOTAL;
  for (const path of paths) {
    const file = await readPicked(path, room);
    room -= (file.base64.length / 4) * 3;
    picked.push(file);
  }
  return wherePicked(picked);
}

async function readPicked(path: string, room: number): Promise<PickedFile> {
  const filename = basename(path);
  try {
    if ((await stat(path)).size > room) return { filename, base64: '', refused: TOO_LARGE };
    return { filename, base64: (await readFile(path)).toString('base64') };
  } catch {
    return { filename, base64: '', refused: '文件无法读取，请检查它是否还在、是不是文件夹' };
  }
}

async function askWhich(extensions: readonly string[]): Promise<readonly string[]> {
  const given = process.env.JUESUAN_OPEN_FILE;
  if (given !== undefined) return [given];
  const filters = [{ name: extensions.map((each) => `.${each}`).join(' '), extensions: [...extensions] }];
  const asked = await dialog.showOpenDialog({ properties: ['openFile', 'multiSelections'], filters });
  return asked.filePaths;
}

/** Shows a file in its folder; only one that was saved here, whatever the page requests. */
export async function revealFile(path: string): Promise<void> {
  if (saved.has(resolve(path))) shell.showItemInFolder(resolve(path));
}
