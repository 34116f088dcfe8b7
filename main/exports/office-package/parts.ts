import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedContent } from './zip.ts';

/** A part that is the same in many files: it is packed once. */
export class SamePart {
  readonly content: string | Uint8Array;
  #packed: PackedContent | null = null;

  constructor(content: string | Uint8Array) {
    this.content = content;
  }

  get packed(): PackedContent {
    this.#packed ??= packContent(this.content);
    return this.#packed;
  }
}

/** The parts of an Office file by name: XML as text, everything else as bytes. */
export type Parts = Map<string, string | Uint8Array | SamePart>;

/** The content of a part, ready to be stored in an archive. */
export function packContent(content: string | Uint8Array): PackedContent {
  const bytes = Buffer.from(content);
  return { chunks: [deflateRawSync(bytes)], crc: crc32(bytes), size: bytes.length };
}

/** The text of a part; throws if there is none with that name (a defect). */
export function readPart(parts: Parts, name: string): string {
  const part = parts.get(name);
  const content = part instanceof SamePart ? part.content : part;
  if (typeof content !== 'string') throw new Error(`the package has no ${name}`);
  return content;
}

/** Rewrites one part of a package; throws like `readPart`. */
export function changePart(parts: Parts, name: string, edit: (xml: string) => string): void {
  parts.set(name, edit(readPart(parts, name)));
}

/** Inserts `xml` before the part's `closing` tag. */
export function insertInPart(parts: Parts, name: string, closing: string, xml: string): void {
  changePart(parts, name, (part) => part.replace(closing, () => `${xml}${closing}`));
}
