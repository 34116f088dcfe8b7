import type { PickedDocuments, PickedFile } from '#shared/api/transport';
import { documentsIn } from '#shared/imports/source/documents-in';
import { READ_EXTENSIONS } from '#shared/imports/source/formats';
import { failure, type Result, success } from '#shared/result';
import { readFiles } from './read-files.ts';

/** The files of each document that the person picked in a browser. */
const picked = new Map<string, ReadonlyMap<string, readonly File[]>>();
const KEPT = 3;

/** Returns `Host.pickDocuments` in a browser. */
export function pickDocuments(kind: 'folder' | 'files'): Promise<Result<PickedDocuments | null>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (kind === 'folder') input.webkitdirectory = true;
    else input.accept = READ_EXTENSIONS.map((extension) => `.${extension}`).join(',');
    input.addEventListener('cancel', () => resolve(success(null)));
    input.addEventListener('change', () => resolve(success(keep([...(input.files ?? [])]))));
    input.click();
  });
}

/** Returns `Host.readPicked` in a browser. */
export async function readPicked(id: string, name: string): Promise<Result<readonly PickedFile[]>> {
  const files = picked.get(id)?.get(name);
  return files === undefined ? failure('missing', '请重新选择要检查的文件') : readFiles(files);
}

/** For a folder, a browser gives every file's path including the folder. */
function keep(files: readonly File[]): PickedDocuments {
  const byPath = new Map(files.map((file) => [pathOf(file), file]));
  const documents = documentsIn([...byPath.keys()]);
  const id = crypto.randomUUID();
  picked.set(
    id,
    new Map(documents.map((each) => [each.name, each.files.flatMap((path) => byPath.get(path) ?? [])])),
  );
  for (const old of [...picked.keys()].slice(0, -KEPT)) picked.delete(old);
  return { id, folder: files[0]?.webkitRelativePath.split('/')[0] ?? '', documents };
}

function pathOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath === '' ? name : webkitRelativePath.split('/').slice(1).join('/');
}
