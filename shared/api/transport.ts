import type { FolderDocument } from '#shared/imports/source/documents-in';
import type { Result } from '#shared/result';
import type { Input, Method, Output } from './contract.ts';

/** Carries one call to the services, whatever lies between: Electron's IPC, loopback HTTP, or nothing. */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Result<Output<M>>>;

/** Functions of the shell around the window. The preload script or the browser shell provides it. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Asks for a place and writes the file there; resolves to `null` where the person cancelled. */
  saveFile(filename: string, base64: string): Promise<Result<{ readonly path: string } | null>>;
  /** Asks for files with one of the extensions (without dot) and reads them; none where the person cancelled. */
  pickFiles(extensions: readonly string[]): Promise<Result<readonly PickedFile[]>>;
  /**
   * Asks for a folder of documents, or for files of which each is a document; none where the person cancelled. Nothing
   * is read yet: there may be hundreds.
   */
  pickDocuments(kind: 'folder' | 'files'): Promise<Result<PickedDocuments | null>>;
  /** Reads one of the documents picked. */
  readDocument(picked: string, name: string): Promise<Result<readonly PickedFile[]>>;
  /**
   * Files that the program was opened with (a double click on one) and that nobody has taken yet; none in a
   * browser.
   */
  openedFiles(): Promise<Result<readonly PickedFile[]>>;
  /** Writing several files at once; a browser has no folders to offer. */
  readonly folders: Folders | null;
  /** Shows a saved file in its folder; does nothing in a browser. */
  revealFile(path: string): Promise<void>;
}

export interface Folders {
  /**
   * Asks for a folder and looks which of these file names it has already, and which lines its record of exports has;
   * `null` where the person cancelled.
   */
  pick(names: readonly string[]): Promise<Result<PickedFolder | null>>;
  /**
   * Writes files into a folder picked before; replaces only those that `replace` names. All are written whole before
   * the first gets its name; where one cannot get its own, those before it stay, and the sentence names both. `record`:
   * the line that is added to the folder's record once they are written.
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
  /** Which of the names asked about stand there. */
  readonly taken: readonly string[];
  /** Lines of the record of exports into it. */
  readonly recorded: readonly string[];
}

/** Documents that were picked and are read one by one. */
export interface PickedDocuments {
  /** Names this choice for `readDocument`. */
  readonly id: string;
  /** The folder's name; empty where files were picked. */
  readonly folder: string;
  readonly documents: readonly FolderDocument[];
}

export interface PickedFile {
  readonly filename: string;
  readonly base64: string;
  /** Why it could not be read, where others with it were. */
  readonly refused?: string | undefined;
}

export interface Bridge {
  readonly call: Call;
  readonly host: Host;
}
