import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { dialog } from 'electron';
import { filesIn } from '#main/hosts/files/folder-files';
import type { PickedDocuments, PickedFile } from '#shared/api/transport';
import { documentsIn } from '#shared/imports/source/documents-in';
import { READ_EXTENSIONS } from '#shared/imports/source/formats';
import { failure, type Result, success } from '#shared/result';
import { readFiles } from './files.ts';

/** The files of each document picked by the person; no other file is read, whatever the page requests. */
const picked = new Map<string, ReadonlyMap<string, readonly string[]>>();
const KEPT = 3;

/** Returns `Host.pickDocuments`. */
export async function pickDocuments(kind: 'folder' | 'files'): Promise<Result<PickedDocuments | null>> {
  return kind === 'folder' ? pickFolder() : pickSeveral();
}

/** Returns `Host.readPicked`. */
export async function readPicked(id: string, name: string): Promise<Result<readonly PickedFile[]>> {
  const files = picked.get(id)?.get(name);
  return files === undefined ? failure('missing', '请重新选择要检查的文件') : readFiles(files);
}

async function pickFolder(): Promise<Result<PickedDocuments | null>> {
  const given = process.env.JUESUAN_OPEN_FOLDER;
  const folder = given ?? (await ask('openDirectory'))[0];
  if (folder === undefined) return success(null);
  const files = await filesIn(folder);
  return files.ok ? success(keep(folder, basename(folder), files.value)) : files;
}

/** Files of one folder, as picked in the dialog. */
async function pickSeveral(): Promise<Result<PickedDocuments | null>> {
  const paths = await ask('openFile');
  const [first] = paths;
  if (first === undefined) return success(null);
  return success(
    keep(
      dirname(first),
      '',
      paths.map((path) => basename(path)),
    ),
  );
}

function keep(base: string, folder: string, paths: readonly string[]): PickedDocuments {
  const documents = documentsIn(paths);
  const id = randomUUID();
  picked.set(
    id,
    new Map(documents.map(({ name, files }) => [name, files.map((file) => join(base, ...file.split('/')))])),
  );
  for (const old of [...picked.keys()].slice(0, -KEPT)) picked.delete(old);
  return { id, folder, documents };
}

async function ask(what: 'openDirectory' | 'openFile'): Promise<readonly string[]> {
  const filters = [{ name: '公开文本', extensions: [...READ_EXTENSIONS] }];
  const asked = await dialog.showOpenDialog(
    what === 'openFile'
      ? { properties: [what, 'multiSelections'], filters }
      : { properties: [what], title: '选择装着公开文本的文件夹' },
  );
  return asked.filePaths;
}
