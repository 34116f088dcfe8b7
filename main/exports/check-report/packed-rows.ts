import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Rows of a pack. */
const EACH = 256;

/** Rows kept until they are written: packed, so that a hundred thousand of them take a few megabytes. */
export class PackedRows<Row> {
  readonly #packs: Buffer[] = [];
  #open: Row[] = [];

  add(row: Row): void {
    this.#open.push(row);
    if (this.#open.length < EACH) return;
    this.#packs.push(deflateRawSync(JSON.stringify(this.#open)));
    this.#open = [];
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const pack of this.#packs) yield* JSON.parse(inflateRawSync(pack).toString()) as Row[];
    yield* this.#open;
  }
}
