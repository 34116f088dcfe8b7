import { sendFile } from '#shared/bureau/send-file';
import type { Result } from '#shared/result';
import { call } from './call.ts';

/** Hands in a picked file; returns the submission. */
export async function handIn(
  file: File,
  year: number,
  progress: (share: number) => void,
): Promise<Result<string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await digest(bytes);
  return sendFile(call, { year, filename: file.name, bytes, sha256, base64: toBase64, progress });
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
