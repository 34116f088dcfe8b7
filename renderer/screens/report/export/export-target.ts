import type { MadeFile } from '#shared/api/contract';
import type { Host } from '#shared/api/transport';
import type { Edition } from '#shared/publication/editions/edition';
import { editionsOf, FILES, type FileKind, SUMS_ENDING } from '#shared/publication/editions/kinds';
import { type Result, success } from '#shared/result';

/** The target of exported files: a folder in Electron, one download in a browser. */
export interface ExportTarget {
  /** Whether several files must be delivered as one. */
  readonly zip: boolean;
  /** Existing names that would be replaced. */
  readonly taken: readonly string[];
  /** Returns the paths of the files; `null` if the person cancelled. */
  save(files: readonly MadeFile[]): Promise<Result<{ readonly paths: readonly string[] } | null>>;
}

/** Asks for the target of files of these kinds, all named `stem`; `null` if the person cancelled. */
export async function chooseTarget(
  host: Host,
  { kinds, editions }: { readonly kinds: readonly FileKind[]; readonly editions: readonly Edition[] },
  stem: string,
): Promise<Result<ExportTarget | null>> {
  const { folders } = host;
  if (folders === null)
    return success({ zip: isSeveral(kinds, editions), taken: [], save: (files) => download(host, files) });
  const folder = await folders.pick(namesOf(kinds, editions, stem));
  if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
  const { path, taken } = folder.value;
  return success({ zip: false, taken, save: (files) => folders.save(path, files, taken) });
}

function isSeveral(kinds: readonly FileKind[], editions: readonly Edition[]): boolean {
  return kinds.length * editions.length > 1 || kinds.some((kind) => FILES[kind].folder === true);
}

/** The files, or the folders of files, to be written, named as by `publish.set`. */
function namesOf(kinds: readonly FileKind[], editions: readonly Edition[], stem: string): readonly string[] {
  const names = kinds.flatMap((kind) =>
    editionsOf(kind, editions).map((edition) => {
      const name = stem + FILES[kind].ending;
      return { edition, name };
    }),
  );
  const sums = kinds.includes('site') ? [{ edition: '公开版', name: `${stem}${SUMS_ENDING}` }] : [];
  return [...names, ...sums].map(({ edition, name }) => (editions.length > 1 ? `${edition}/${name}` : name));
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
