import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';

/** Names of the workbook's stream in Excel 97 and Excel 5. */
export const BOOK_STREAMS: readonly string[] = ['Workbook', 'Book'];

const HEADER = 512;
const ENTRY = 128;
const IN_HEADER = 109;
/** Larger numbers are markers: free, end of chain, part of the list itself. */
const LAST_SECTOR = 0xfffffff9;

/** The streams of an old compound file (Excel 97, encrypted packages), by name. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #next: readonly number[];
  readonly #streams = new Map<string, { readonly start: number; readonly size: number }>();
  readonly #mini: { readonly size: number; readonly next: readonly number[]; readonly content: Buffer };

  /** Throws `Refusal` if chains of sectors run in circles or out of the file. */
  constructor(bytes: Buffer) {
    if (bytes.length < HEADER) throw broken();
    this.#bytes = bytes;
    this.#sectorSize = 1 << Math.min(bytes.readUInt16LE(30), 12);
    if (this.#sectorSize < HEADER) throw broken();
    this.#next = numbersOf(this.#listSectors().map((sector) => this.#sector(sector)));
    const root = this.#readDirectory(this.#chain(bytes.readUInt32LE(48)));
    this.#mini = {
      size: 1 << Math.min(bytes.readUInt16LE(32), 9),
      next: numbersOf(this.#sectors(bytes.readUInt32LE(60))),
      content: root === null ? Buffer.alloc(0) : Buffer.concat(this.#sectors(root.start)),
    };
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** A stream's bytes; `null` if there is none with this name. */
  read(name: string): Buffer | null {
    const stream = this.#streams.get(name);
    if (stream === undefined) return null;
    if (stream.size > LIMITS.bytes) throw broken();
    const isMini = stream.size < this.#bytes.readUInt32LE(56);
    const content = isMini ? this.#miniSectors(stream.start) : this.#sectors(stream.start);
    return Buffer.concat(content).subarray(0, stream.size);
  }

  /** Sectors that hold the list of chains: the first ones in the header, more in separate sectors. */
  #listSectors(): readonly number[] {
    const inHeader = Array.from({ length: IN_HEADER }, (_, at) => this.#bytes.readUInt32LE(76 + 4 * at));
    const found = inHeader.filter((sector) => sector <= LAST_SECTOR);
    let next = this.#bytes.readUInt32LE(68);
    for (let count = 1; next <= LAST_SECTOR; count++) {
      const numbers = numbersOf([this.#sector(next)]);
      found.push(...numbers.slice(0, -1).filter((sector) => sector <= LAST_SECTOR));
      next = numbers.at(-1) ?? LAST_SECTOR + 1;
      if ((count + found.length) * this.#sectorSize > this.#bytes.length) throw broken();
    }
    return found;
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw broken();
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): readonly number[] {
    return follow(start, this.#next, this.#bytes.length / this.#sectorSize);
  }

  #sectors(start: number): readonly Buffer[] {
    return this.#chain(start).map((sector) => this.#sector(sector));
  }

  #miniSectors(start: number): readonly Buffer[] {
    const { size, next, content } = this.#mini;
    return follow(start, next, content.length / size).map((at) =>
      content.subarray(at * size, (at + 1) * size),
    );
  }

  /** Fills the list of streams; returns the root, whose content holds the small streams. */
  #readDirectory(chain: readonly number[]): { readonly start: number } | null {
    let root: { readonly start: number } | null = null;
    for (const sector of chain.map((at) => this.#sector(at))) {
      for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
        const length = Math.min(sector.readUInt16LE(at + 64), 64);
        const name = sector.toString('utf16le', at, at + Math.max(0, length - 2));
        const kind = sector[at + 66];
        const [start, size] = [sector.readUInt32LE(at + 116), sector.readUInt32LE(at + 120)];
        if (kind === 5) root = { start };
        else if (kind === 1 || kind === 2) this.#streams.set(name, { start, size });
      }
    }
    return root;
  }
}

function follow(start: number, next: readonly number[], most: number): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at <= LAST_SECTOR; at = next[at] ?? LAST_SECTOR + 1) {
    chain.push(at);
    if (chain.length > most) throw broken();
  }
  return chain;
}

function numbersOf(sectors: readonly Buffer[]): readonly number[] {
  return sectors.flatMap((sector) =>
    Array.from({ length: sector.length >> 2 }, (_, at) => sector.readUInt32LE(4 * at)),
  );
}

function broken(): Refusal {
  return new Refusal('文件不完整或已损坏，无法读取；请用 Excel 或 WPS 打开后另存，再导入');
}
