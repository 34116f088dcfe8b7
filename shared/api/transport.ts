import type { FolderDocument } from '#shared/imports/source/documents-in';
import type { Result } from '#shared/result';
import type { Input, Method, Output } from './contract.ts';

/**
 * Carries one call to the services, over any transport: Electron's IPC, loopback HTTP, or a direct call.
 */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Result<Output<M>>>;

/** Functions of the shell around the window, provided by the preload script or the browser shell. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Asks where to save and writes the file there; resolves to `null` if the person cancelled. */
  saveFile(filename: string, base64: string): Promise<Result<{ readonly path: string } | null>>;
  /**
   * Asks for files with one of the extensions (without dot) and reads them; returns none if the person
   * cancelled.
   */
  pickFiles(extensions: readonly string[]): Promise<Result<readonly PickedFile[]>>;
  /**
   * Asks for a folder of documents, or for files that are one document each; returns none if the person
   * cancelled. Nothing is read yet: there may be hundreds.
   */
  pickDocuments(kind: 'folder' | 'files'): Promise<Result<PickedDocuments | null>>;
  /** Reads one of the picked documents. */
  readPicked(picked: string, name: string): Promise<Result<readonly PickedFile[]>>;
  /**
   * Files that the program was opened with (by a double click) and that have not been taken yet; none in a
   * browser.
   */
  openedFiles(): Promise<Result<readonly PickedFile[]>>;
  /** Writes several files at once; `null` in a browser, which has no folders to offer. */
  readonly folders: Folders | null;
  /** Shows a saved file in its folder; does nothing in a browser. */
  revealFile(path: string): Promise<void>;
}

export interface Folders {
  /**
   * Asks for a folder, and returns which of these file names exist there and the lines of its record of
   * exports; `null` if the person cancelled.
   */
  pick(names: readonly string[]): Promise<Result<PickedFolder | null>>;
  /**
   * Writes files into a folder picked before; replaces only those named in `replace`. All are written
   * completely before the first gets its name; if one cannot get its name, those before it remain, and the
   * sentence names both. `record`: the line added to the folder's record once they are written.
   */
  save(
    path: string,
    files: readonly PickedFile[],
    replace: readonly string[],
    record?: string,
  ): Promise<Result<{ readonly paths: readonly string[] }>>;
}

export interface PickedFolder {
  readonly path: string;
  /** The requested names that exist there. */
  readonly taken: readonly string[];
  /** Lines of the folder's record of exports. */
  readonly recorded: readonly string[];
}

/** Documents picked, to be read one by one. */
export interface PickedDocuments {
  /** Identifies this choice for `readPicked`. */
  readonly id: string;
  /** The folder's name; empty if files were picked. */
  readonly folder: string;
  readonly documents: readonly FolderDocument[];
}

export interface PickedFile {
  readonly filename: string;
  readonly base64: string;
  /** The reason it could not be read, if other files were read with it. */
  readonly refused?: string | undefined;
}

export interface Bridge {
  readonly call: Call;
  readonly host: Host;
}
