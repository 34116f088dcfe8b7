import type { MadeFile } from '#shared/api/contract';
import type { Host } from '#shared/api/transport';
import { FILES, type FileKind } from '#shared/publication/kinds';
import { type Result, success } from '#shared/result';

/** Where exported files go: a folder in Electron, one download in a browser. */
export interface ExportTarget {
  /** Whether several files have to come as one. */
  readonly zip: boolean;
  /** Names that are there already and would be replaced. */
  readonly taken: readonly string[];
  /** Answers where the files now are; `null` where the person cancelled. */
  save(files: readonly MadeFile[]): Promise<Result<{ readonly paths: readonly string[] } | null>>;
}

/** Asks for the place of files of these kinds, all named `stem`; `null` where the person cancelled. */
export async function chooseTarget(
  host: Host,
  kinds: readonly FileKind[],
  stem: string,
): Promise<Result<ExportTarget | null>> {
  const { folders } = host;
  if (folders === null)
    return success({ zip: kinds.length > 1, taken: [], save: (files) => download(host, files) });
  const folder = await folders.pick(kinds.map((kind) => stem + FILES[kind].ending));
  if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
  const { path, taken } = folder.value;
  return success({ zip: false, taken, save: (files) => folders.save(path, files, taken) });
}

async function download(
  host: Host,
  [file]: readonly MadeFile[],
): Promise<Result<{ readonly paths: readonly string[] } | null>> {
  if (file === undefined) return success(null);
  const saved = await host.saveFile(file.filename, file.base64);
  if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
  return success({ paths: [saved.value.path] });
}
