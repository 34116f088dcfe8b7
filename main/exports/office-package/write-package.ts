import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { type Parts, packContent, SamePart } from './parts.ts';
import { type PackedContent, type PackedEntry, zipOf } from './zip.ts';

/** Characters collected before they are packed. */
const BATCH = 1_000_000;

/**
 * The package as bytes, with the part `name` written from `pieces` as they come, so that a long document is never
 * in memory as a whole. Everything is packed once by the system's zlib; archive libraries compute checksums in
 * JavaScript, which takes as long as the packing.
 */
export async function writePackage(
  parts: Parts,
  name: string,
  pieces: Iterable<string>,
): Promise<Uint8Array> {
  const entries = packedParts(new Map([...parts].filter(([other]) => other !== name)));
  return zipOf([...entries, { name, ...(await packedPieces(batches(pieces))) }]);
}

/** The package of parts that are all in memory. */
export function packageOf(parts: Parts): Uint8Array {
  return zipOf(packedParts(parts));
}

function packedParts(parts: Parts): readonly PackedEntry[] {
  return [...parts].map(([name, part]) => ({
    name,
    ...(part instanceof SamePart ? part.packed : packContent(part)),
  }));
}

/** Packs a single batch synchronously, and more of them in the background. */
async function packedPieces(pieces: Generator<Buffer, Buffer>): Promise<PackedContent> {
  let next = pieces.next();
  if (next.done) return packContent(next.value);
  const deflate = createDeflateRaw();
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(deflate, 'end');
  let crc = 0;
  let size = 0;
  for (;;) {
    crc = crc32(next.value, crc);
    size += next.value.length;
    if (!deflate.write(next.value)) await once(deflate, 'drain');
    if (next.done) break;
    next = pieces.next();
  }
  deflate.end();
  await ended;
  return { chunks, crc, size };
}

/** The pieces as bytes in batches; the generator returns the last one. */
function* batches(pieces: Iterable<string>): Generator<Buffer, Buffer> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < BATCH) continue;
    yield Buffer.from(gathered.join(''), 'utf8');
    gathered = [];
    length = 0;
  }
  return Buffer.from(gathered.join(''), 'utf8');
}
