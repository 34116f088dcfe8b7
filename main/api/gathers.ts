import type { JobFiles } from '#main/apart/messages';
import type { FileHead } from '#shared/gather/files/heads';

const KEPT = 4;

/** Files that were read for 取数 and await a person's decision. */
export interface Gather {
  readonly id: string;
  readonly sources: JobFiles;
  /** A head for each file. */
  readonly heads: readonly FileHead[];
  /** The pack requested for a new report; `null` derives it from the files. */
  readonly pack: string | null;
  /** The report of the preview; `null`: a new one. */
  readonly report: string | null;
}

/** Keeps the latest few in memory; nothing is stored. */
export class Gathers {
  readonly #open = new Map<string, Gather>();

  get(id: string): Gather | null {
    return this.#open.get(id) ?? null;
  }

  keep(gather: Gather): Gather {
    this.#open.delete(gather.id);
    this.#open.set(gather.id, gather);
    for (const old of [...this.#open.keys()].slice(0, -KEPT)) this.#open.delete(old);
    return gather;
  }

  close(id: string): void {
    this.#open.delete(id);
  }
}
