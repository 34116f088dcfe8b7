import { Readable } from 'node:stream';
import type JSZip from 'jszip';
import { ZipFile } from 'yazl';

/** Characters that are gathered before they are packed. */
const BATCH = 100_000;

/**
 * The package as bytes, with the part `name` written from `pieces` as they come: a long document never stands in
 * memory whole, and is packed by the system's zlib.
 */
export async function writePackage(
  archive: JSZip,
  name: string,
  pieces: Iterable<string>,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [other, entry] of Object.entries(archive.files)) {
    if (entry.dir || other === name) continue;
    zip.addBuffer(await entry.async('nodebuffer'), other);
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
