import type { Identified } from '#shared/gather/files/identify';

const KEPT = 4;

/** Files that were read for 取数 and wait for a person's word. */
export interface Gather {
  readonly id: string;
  readonly files: readonly Identified[];
  /** The pack asked for a new report; `null` leaves it to the files. */
  readonly pack: string | null;
  /** The report that it was looked at beside; `null`: a new one. */
  readonly report: string | null;
}

/** The latest few are kept; nothing of them is stored. */
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
