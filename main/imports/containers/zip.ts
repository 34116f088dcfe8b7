import { inflateRawSync } from 'node:zlib';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** What a zip file may inflate to: bytes, and bytes for each packed byte of a part of `ratioFrom` bytes or more. */
export interface InflationLimits {
  readonly inflated: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The parts of a zip file. Its list is checked before anything is inflated, and no part may exceed its stated
 * size.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Throws `Refusal` if the file is truncated, encrypted, or would inflate beyond `limits`: by default any import. */
  constructor(bytes: Buffer, limits: InflationLimits = LIMITS) {
    this.#bytes = bytes;
    this.#entries = new Map(readEntries(bytes).map((entry) => [entry.name, entry]));
    refuseBombs([...this.#entries.values()], limits);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A part's bytes; `null` if there is none with this name. */
  read(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    return entry === undefined ? null : inflate(this.#bytes, entry);
  }
}

function readEntries(bytes: Buffer): readonly Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.zipEntries) throw new Refusal(`文件里有 ${count} 个部件，不像是表格或文档，没有读入`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw cutOff();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw cutOff();
}

function refuseBombs(entries: readonly Entry[], limits: InflationLimits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.find(
    (entry) => entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio,
  );
  if (total > limits.inflated || packed !== undefined) {
    const size = Math.round(total / 1_000_000);
    throw new Refusal(`文件展开后有 ${size} MB，不像是决算表格或文档，没有读入；请只保留要导入的内容再试`);
  }
  if (entries.some(({ flags }) => (flags & 1) === 1)) throw new Refusal('文件设了密码，请去掉密码后再导入');
}

function inflate(bytes: Buffer, { offset, packed, size, method, name }: Entry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw cutOff();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw cutOff();
  if (method === 0) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new Refusal(`文件的部件“${name.slice(0, 60)}”已损坏或大小不符，没有读入；请用原来的软件重新保存`);
  }
}

function cutOff(): Refusal {
  return new Refusal('文件不完整，可能没有下载完；请重新取得文件后再导入');
}
