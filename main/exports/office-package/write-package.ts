import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Parts } from './parts.ts';

/** Characters that are gathered before they are packed. */
const BATCH = 100_000;

/**
 * The package as bytes, with the part `name` written from `pieces` as they come: a long document never stands in
 * memory whole, and is packed by the system's zlib.
 */
export async function writePackage(
  parts: Parts,
  name: string,
  pieces: Iterable<string>,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [other, content] of parts) {
    if (other !== name) zip.addBuffer(Buffer.from(content), other);
  }
  zip.addReadStream(Readable.from(batches(pieces), { objectMode: false }), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function* batches(pieces: Iterable<string>): Generator<Buffer> {
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
  yield Buffer.from(gathered.join(''), 'utf8');
}
