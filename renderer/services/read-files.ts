import type { PickedFile } from '#shared/api/transport';
import { LARGEST_TOTAL, TOO_LARGE, wherePicked } from '#shared/imports/source/picked-files';
import type { Result } from '#shared/result';

const CHUNK = 0x8000;

/** Picked or dropped files, as sent to the services; an unreadable one carries its sentence. */
export async function readFiles(files: readonly File[]): Promise<Result<readonly PickedFile[]>> {
  let room = LARGEST_TOTAL;
  const picked = files.map((file) => {
    if (file.size > room) return { filename: file.name, base64: '', refused: TOO_LARGE };
    room -= file.size;
    return readPicked(file);
  });
  return wherePicked(await Promise.all(picked));
}

async function readPicked(file: File): Promise<PickedFile> {
  const filename = file.name;
  try {
    return { filename, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { filename, base64: '', refused: '文件无法读取，请检查它是否还在、是不是文件夹' };
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
