import { compareNames } from '#shared/report/department-name';
import { extensionOf, isOwnFormat, READ_EXTENSIONS } from './formats.ts';

/** A document in a folder: one file, or a subfolder of files. */
export interface FolderDocument {
  /** The file's or the folder's name. */
  readonly name: string;
  /** Paths relative to the folder of documents, with `/`. */
  readonly files: readonly string[];
}

/**
 * The documents among the files of a folder (relative paths, with `/`): each file in it, and each subfolder with
 * the files directly in it, by name. Other kinds, hidden files and deeper ones are omitted.
 */
export function documentsIn(paths: readonly string[]): readonly FolderDocument[] {
  const found = new Map<string, string[]>();
  for (const path of [...paths].sort(compareNames)) {
    const [name = '', file, ...deeper] = path.split('/');
    if (deeper.length > 0 || !isRead(file ?? name) || /^[.~]/.test(name)) continue;
    found.set(name, [...(found.get(name) ?? []), path]);
  }
  return [...found].map(([name, files]) => ({ name, files })).sort((a, b) => compareNames(a.name, b.name));
}

function isRead(name: string): boolean {
  return !/^[.~]/.test(name) && !isOwnFormat(name) && READ_EXTENSIONS.includes(extensionOf(name));
}
