import { createHash } from 'node:crypto';
import type JSZip from 'jszip';

/** The inflated size that no genuine part of our files exceeds. */
const LARGEST_INFLATED = 20_000_000;

/** A sealed file as read: its manifest, and its content as bytes and as text. */
export interface Unsealed {
  readonly manifest: unknown;
  readonly content: string;
  /** Whether the content has the manifest's checksum. */
  readonly matches: (sha256: string) => boolean;
}

/** A zip of `manifest.json`, which includes the checksum of the content, and the content. */
export async function seal(
  name: string,
  value: unknown,
  about: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  const content = JSON.stringify(value, null, 1);
  const { default: JSZip } = await import('jszip');
  const archive = new JSZip();
  archive.file('manifest.json', JSON.stringify({ ...about, sha256: digest(content) }, null, 1));
  archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Reads such a zip; `null` if it is not one, or is incomplete or too large. */
export async function unseal(bytes: Uint8Array, name: string): Promise<Unsealed | null> {
  try {
    const { default: JSZip } = await import('jszip');
    const archive = await JSZip.loadAsync(bytes);
    const [manifest, content] = await Promise.all(
      ['manifest.json', name].map((part) => readPart(archive, part)),
    );
    if (!manifest || !content) return null;
    return { manifest: parseJson(manifest), content, matches: (sha256) => sha256 === digest(content) };
  } catch {
    return null;
  }
}

/** Inflates one part, up to the largest genuine size. */
function readPart(archive: JSZip, name: string): Promise<string | null> {
  const entry = archive.file(name);
  if (entry === null) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_INFLATED) {
        stream.pause();
        reject(new RangeError('the part is too large'));
      } else chunks.push(chunk);
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/** `undefined` if the text is not JSON: no schema accepts it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
