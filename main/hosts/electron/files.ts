import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { app, dialog, shell } from 'electron';
import { failure, type Result, success } from '#shared/result';
import { saveFile } from '../save-file.ts';

const LARGEST_TEXT = 20_000_000;
const saved = new Set<string>();

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

/** Asks for a transcription file and reads it as UTF-8. */
export async function pickTextFile(): Promise<Result<{ filename: string; content: string } | null>> {
  const path = await askWhich();
  if (path === null) return success(null);
  try {
    if ((await stat(path)).size > LARGEST_TEXT) return failure('input', '文件超过 20 MB，不像是转录文件');
    const content = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return success({ filename: basename(path), content });
  } catch (error) {
    if (error instanceof TypeError) return failure('input', `“${basename(path)}”不是 UTF-8 文字，请重新导出`);
    return failure('input', `无法读取“${basename(path)}”，请检查文件是否还在`);
  }
}

async function askWhich(): Promise<string | null> {
  const given = process.env.JUESUAN_OPEN_FILE;
  if (given !== undefined) return given;
  const asked = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: '转录文件', extensions: ['json'] }],
  });
  return asked.filePaths[0] ?? null;
}

/** Shows a file in its folder; only one that was saved here, whatever the page asks for. */
export async function revealFile(path: string): Promise<void> {
  if (saved.has(resolve(path))) shell.showItemInFolder(resolve(path));
}
