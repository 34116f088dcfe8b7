import type { BureauOutputs } from '#shared/bureau/methods';
import { failure, type Result, success } from '#shared/result';
import { call } from './call.ts';

const PART = 500_000;

/** Sends a file in parts; one that was broken off goes on where it stopped. Returns the submission. */
export async function handIn(
  file: File,
  year: number,
  progress: (share: number) => void,
): Promise<Result<string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begun = await call('upload.begin', {
    year,
    filename: file.name,
    size: bytes.length,
    sha256: await digest(bytes),
  });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  let at: BureauOutputs['upload.part'] = begun.value;
  while (at.done === null) {
    progress(at.received / bytes.length);
    const base64 = toBase64(bytes.subarray(at.received, at.received + PART));
    const taken = await call('upload.part', { upload, offset: at.received, base64 });
    if (!taken.ok)
      return failure(taken.error.code, `${taken.error.message}；再选一次同一个文件，就从断处接着传`);
    at = taken.value;
  }
  return success(at.done);
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
