import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { openOwnFile } from '#main/store/file/private-files';
import type { Revision } from './revisions.ts';

/** An acknowledged revision in the journal, with the report's name for the person. */
export interface Acknowledged extends Omit<Revision, 'log'> {
  readonly name: string;
}

/** One slot is one sector: either written completely or unreadable, in which case it was never acknowledged. */
const SLOT = 512;
const SLOTS = 256;
/** The number of revisions in a journal. */
export const KEPT_REVISIONS = SLOTS;
const LONGEST_NAME = 40;

/** The record could not be written, so the change does not count as saved. */
export class JournalError extends Error {
  readonly code: string;

  constructor(cause: unknown) {
    super('the journal could not be written', { cause });
    this.code = String((cause as { code?: unknown }).code);
  }
}

/** The path of a database's journal. */
export function journalFile(file: string): string {
  return `${file}.saved`;
}

/**
 * A record, independent of the database and its write-ahead log, of acknowledged changes: the last 256 revisions,
 * each on the disk before the person reads “saved”. The next start compares it with the database. The file has
 * its full size from the start, so that a revision costs one sector and no space.
 */
export class Journal {
  readonly #file: string;
  #handle: number | null = null;
  /** Whether the file's content belongs to another history and is replaced by the first revision. */
  #isStale: boolean;

  constructor(file: string, isStale: boolean) {
    this.#file = journalFile(file);
    this.#isStale = isStale || !existsSync(this.#file);
  }

  /** Records revisions; they are on the disk when this returns. Throws JournalError. */
  append(revisions: readonly Acknowledged[]): void {
    try {
      if (this.#isStale) this.#begin();
      this.#handle ??= openSync(this.#file, 'r+');
      for (const each of revisions) writeSync(this.#handle, slotOf(each), 0, SLOT, placeOf(each.revision));
      fdatasyncSync(this.#handle);
    } catch (error) {
      throw new JournalError(error);
    }
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #begin(): void {
    this.close();
    const fresh = `${this.#file}.new`;
    const handle = openOwnFile(fresh);
    try {
      writeSync(handle, Buffer.alloc(SLOT * SLOTS, ' '));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, this.#file);
    flushFolder(dirname(this.#file));
    this.#isStale = false;
  }
}

/** The entries of a journal, oldest first; `null` if there is none. Incompletely written slots are omitted. */
export function readJournal(file: string): readonly Acknowledged[] | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(journalFile(file));
  } catch {
    return null;
  }
  const slots = Array.from({ length: SLOTS }, (_, at) =>
    readSlot(bytes.subarray(at * SLOT, (at + 1) * SLOT)),
  );
  return slots.filter((each) => each !== null).toSorted((a, b) => a.revision - b.revision);
}

/** A rename is durable once its folder is flushed; Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function placeOf(revision: number): number {
  return (revision % SLOTS) * SLOT;
}

function slotOf({ name, ...revision }: Acknowledged): Buffer {
  const content = JSON.stringify({ ...revision, name: [...name].slice(0, LONGEST_NAME).join('') });
  return Buffer.from(`${digest(content)}${content}`.padEnd(SLOT, ' ')).subarray(0, SLOT);
}

function readSlot(bytes: Buffer): Acknowledged | null {
  const text = bytes.toString('utf8').trimEnd();
  const content = text.slice(16);
  if (content === '' || text.slice(0, 16) !== digest(content)) return null;
  return JSON.parse(content) as Acknowledged;
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
