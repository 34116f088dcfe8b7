import type { Address } from '#shared/tables/address';
import type { ComputedCell } from './cell.ts';

const CHUNK = 512;

/**
 * Computed cells by address, as a read-only map. The addresses are shared with every other computation of the
 * same rows, and chunks of cells with the previous computation, so that a changed copy costs next to nothing.
 */
export class CellMap implements ReadonlyMap<Address, ComputedCell> {
  readonly #index: ReadonlyMap<Address, number>;
  readonly #chunks: readonly (readonly ComputedCell[])[];

  private constructor(index: ReadonlyMap<Address, number>, chunks: readonly (readonly ComputedCell[])[]) {
    this.#index = index;
    this.#chunks = chunks;
  }

  /** `index` maps an address to the cell's index in `cells`. */
  static of(index: ReadonlyMap<Address, number>, cells: readonly ComputedCell[]): CellMap {
    const chunks = Array.from({ length: Math.ceil(cells.length / CHUNK) }, (_, at) =>
      cells.slice(at * CHUNK, (at + 1) * CHUNK),
    );
    return new CellMap(index, chunks);
  }

  /** The cell at an index; throws RangeError if there is none (a defect). */
  at(place: number): ComputedCell {
    const cell = this.#chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
    if (cell === undefined) throw new RangeError(`no cell ${place}`);
    return cell;
  }

  /** A copy with other cells at some indexes. */
  with(changed: ReadonlyMap<number, ComputedCell>): CellMap {
    const chunks = this.#chunks.slice();
    const own = new Map<number, ComputedCell[]>();
    for (const [place, cell] of changed) {
      const at = Math.floor(place / CHUNK);
      const chunk = own.get(at) ?? [...(chunks[at] ?? [])];
      own.set(at, chunk);
      chunks[at] = chunk;
      chunk[place % CHUNK] = cell;
    }
    return new CellMap(this.#index, chunks);
  }

  get size(): number {
    return this.#index.size;
  }

  get(at: Address): ComputedCell | undefined {
    const place = this.#index.get(at);
    return place === undefined ? undefined : this.at(place);
  }

  has(at: Address): boolean {
    return this.#index.has(at);
  }

  keys(): MapIterator<Address> {
    return this.#index.keys();
  }

  *values(): MapIterator<ComputedCell> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  *entries(): MapIterator<[Address, ComputedCell]> {
    for (const cell of this.values()) yield [cell.address, cell];
  }

  [Symbol.iterator](): MapIterator<[Address, ComputedCell]> {
    return this.entries();
  }

  forEach(visit: (cell: ComputedCell, at: Address, map: ReadonlyMap<Address, ComputedCell>) => void): void {
    for (const cell of this.values()) visit(cell, cell.address, this);
  }
}
