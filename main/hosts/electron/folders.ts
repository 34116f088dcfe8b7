import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { keepLastFolder, readLastFolder } from '#main/hosts/files/last-folder';
import { addToRecord, existing, readRecord, saveFiles } from '#main/hosts/files/save-file';
import type { Folders } from '#shared/api/transport';
import { failure, success } from '#shared/result';
import { saved } from './files.ts';

const NOT_PICKED = failure('input', '请先选择文件夹，再导出');

/** Folders chosen by the person; nothing is written elsewhere, whatever the page requests. */
const picked = new Set<string>();

/** The file, beside the window's own data, with the folder last exported to. */
const LAST_FOLDER = 'last-folder';

/** Returns `Folders.pick`. */
export async function pickFolder(names: unknown): ReturnType<Folders['pick']> {
  const path = await askWhere();
  if (path === null) return success(null);
  picked.add(resolve(path));
  return success({ path, taken: await existing(path, strings(names)), recorded: await readRecord(path) });
}

async function askWhere(): Promise<string | null> {
  const given = process.env.JUESUAN_SAVE_DIR;
  if (given !== undefined) return given;
  const last = join(app.getPath('userData'), LAST_FOLDER);
  const asked = await dialog.showOpenDialog({
    title: '选择导出到哪个文件夹',
    defaultPath: (await readLastFolder(last)) ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path = null] = asked.filePaths;
  if (path !== null) await keepLastFolder(last, path);
  return path;
}

/** Returns `Folders.save`. */
export async function saveInto(
  path: unknown,
  files: unknown,
  replace: unknown,
  record: unknown,
): ReturnType<Folders['save']> {
  const folder = resolve(String(path));
  if (!picked.has(folder)) return NOT_PICKED;
  const whole = (Array.isArray(files) ? files : []).map((file) => ({
    filename: String(file.filename),
    bytes: Buffer.from(String(file.base64), 'base64'),
  }));
  const written = await saveFiles(folder, whole, strings(replace));
  if (!written.ok) return written;
  for (const each of written.value.paths) saved.add(each);
  if (typeof record === 'string') await addToRecord(folder, record.replace(/[\r\n]/g, ' '));
  return written;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
