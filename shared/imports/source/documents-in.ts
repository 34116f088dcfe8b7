import { extensionOf, isOwnFormat, READ_EXTENSIONS } from './formats.ts';

/** A document in a folder of documents: one file, or a folder of files. */
export interface FolderDocument {
  /** The file's or the folder's name. */
  readonly name: string;
  /** Paths from the folder of documents, with `/`. */
  readonly files: readonly string[];
}

/**
 * The documents among the files of a folder (paths from it, with `/`): each file in it, each folder in it with the
 * files that lie there, by name. Files of other kinds, hidden ones and those that lie deeper are left out.
 */
export function documentsIn(paths: readonly string[]): readonly FolderDocument[] {
  const found = new Map<string, string[]>();
  for (const path of [...paths].sort()) {
    const [name = '', file, ...deeper] = path.split('/');
    if (deeper.length > 0 || !isRead(file ?? name) || /^[.~]/.test(name)) continue;
    found.set(name, [...(found.get(name) ?? []), path]);
  }
  return [...found].map(([name, files]) => ({ name, files })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isRead(name: string): boolean {
  return !/^[.~]/.test(name) && !isOwnFormat(name) && READ_EXTENSIONS.includes(extensionOf(name));
}
