import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** A file of an archive, made when its turn comes. */
export interface ZippedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** Errors of a connection whose caller has left. */
const LEFT = /^(ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|ECONNRESET|EPIPE)$/;

/**
 * Sends files as a zip while they are made, one after the other and no faster than the caller takes them, so that
 * an archive of any size needs little memory. Ends when the caller leaves. Throws if a file cannot be made; the
 * connection has to be broken then, because half an archive must not look like a whole one.
 */
export async function sendZip(files: AsyncIterable<ZippedFile>, response: ServerResponse): Promise<void> {
  const zip = new yazl.ZipFile();
  // the same error is thrown where the file is made
  zip.on('error', () => undefined);
  const sent = pipeline(zip.outputStream, response).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );
  await addAll(zip, files, sent);
  zip.end();
  const error = await sent;
  if (error !== null && !LEFT.test(error.code ?? '')) throw error;
}

/** Adds each file when the one before has been sent, until `over`. */
async function addAll(zip: yazl.ZipFile, files: AsyncIterable<ZippedFile>, over: Promise<unknown>) {
  for await (const { name, pieces } of files) {
    const content = Readable.from(pieces, { objectMode: false });
    const isRead = new Promise<'read'>((read, failed) => {
      content.once('end', () => read('read')).once('error', failed);
    });
    zip.addReadStreamLazy(name, (take) => take(null, content));
    const ended = await Promise.race([isRead, over]);
    content.destroy();
    if (ended !== 'read') return;
  }
}
