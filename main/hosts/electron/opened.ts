import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { extensionOf } from '#shared/imports/source/formats';

const OWN = ['jsgk', 'jsmb'];

/** Files that the program was opened with, until the window takes them. */
export class OpenedFiles {
  #waiting: readonly string[] = [];

  /** Remembers the program's own files among the arguments of a command line; relative ones are in `folder`. */
  add(words: readonly string[], folder: string): void {
    const files = words.filter((word) => !word.startsWith('-') && OWN.includes(extensionOf(word)));
    this.#waiting = [...this.#waiting, ...files.map((file) => resolve(folder, file)).filter(existsSync)];
  }

  /** Returns the waiting files, once. */
  take(): readonly string[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
