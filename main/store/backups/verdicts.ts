import { closeSync, fsyncSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openOwnFile, removeIfPossible } from '#main/store/file/private-files';
import type { Verdict } from './backup-verdict.ts';

/** A verdict on a file in a certain state. */
interface Kept {
  readonly size: number;
  readonly modified: number;
  readonly at: number;
  readonly verdict: Verdict;
}

/**
 * Verdicts on the backups of a folder, stored beside them so that they need not be read through at every start. A
 * verdict holds for the file as read: another size or time of change invalidates it. Losing this record is
 * harmless: files without a verdict are read again.
 */
export class Verdicts {
  readonly #folder: string;
  readonly #record: string;
  readonly #kept: Map<string, Kept>;

  constructor(folder: string, id: string) {
    this.#folder = folder;
    this.#record = join(folder, `核对-${id.slice(0, 8)}.json`);
    this.#kept = read(this.#record);
  }

  get(name: string): Verdict | null {
    return this.#standing(name)?.verdict ?? null;
  }

  /** The age of a verdict, in milliseconds; `null` if there is none. */
  age(name: string, now: Date): number | null {
    const kept = this.#standing(name);
    return kept === null ? null : Math.abs(now.getTime() - kept.at);
  }

  set(name: string, verdict: Verdict, now: Date): void {
    const stat = statSync(join(this.#folder, name));
    this.#kept.set(name, { size: stat.size, modified: stat.mtimeMs, at: now.getTime(), verdict });
    this.#save();
  }

  forget(name: string): void {
    if (this.#kept.delete(name)) this.#save();
  }

  #standing(name: string): Kept | null {
    const kept = this.#kept.get(name);
    if (kept === undefined) return null;
    const stat = statSync(join(this.#folder, name), { throwIfNoEntry: false });
    return stat?.size === kept.size && stat.mtimeMs === kept.modified ? kept : null;
  }

  /** If it cannot be stored, the next start reads the backups again. */
  #save(): void {
    const temporary = `${this.#record}.tmp`;
    try {
      const handle = openOwnFile(temporary);
      try {
        writeSync(handle, JSON.stringify(Object.fromEntries(this.#kept)));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, this.#record);
    } catch {
      removeIfPossible(temporary);
    }
  }
}

function read(record: string): Map<string, Kept> {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(record, 'utf8')) as Record<string, Kept>);
    return new Map(entries.filter(([, kept]) => isKept(kept)));
  } catch {
    return new Map();
  }
}

function isKept(kept: Kept | null): kept is Kept {
  const verdict = kept?.verdict;
  return (
    typeof kept?.size === 'number' &&
    typeof kept.modified === 'number' &&
    typeof kept.at === 'number' &&
    typeof verdict?.digest === 'string' &&
    typeof verdict.changes === 'number' &&
    typeof verdict.whole === 'boolean' &&
    Array.isArray(verdict.reports) &&
    verdict.reports.every(
      (report) => typeof report?.id === 'string' && typeof report.name === 'string' && 'sound' in report,
    )
  );
}
