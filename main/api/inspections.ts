import type { InspectedDocument } from '#main/apart/inspect';
import type { Inspected } from '#shared/desk/inspection';

/** An inspected document, with the data needed for a comparison. */
export interface KeptDocument {
  readonly inspected: Inspected;
  readonly publication: InspectedDocument['publication'];
}

const KEPT = 3;

/** Documents inspected for a window, by run and name; the latest few runs are kept, nothing is stored. */
export class Inspections {
  readonly #runs = new Map<string, Map<string, KeptDocument>>();

  keep(run: string, document: KeptDocument): void {
    const standing = this.#runs.get(run) ?? new Map<string, KeptDocument>();
    this.#runs.delete(run);
    this.#runs.set(run, standing.set(document.inspected.name, document));
    for (const old of [...this.#runs.keys()].slice(0, -KEPT)) this.#runs.delete(old);
  }

  /** The documents of a run by name, in order; unknown names are omitted. */
  read(run: string, names: readonly string[] | null): readonly KeptDocument[] {
    const all = this.#runs.get(run) ?? new Map<string, KeptDocument>();
    return (names ?? [...all.keys()].sort()).flatMap((name) => all.get(name) ?? []);
  }

  close(run: string): void {
    this.#runs.delete(run);
  }
}
