import type { PickedFile } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';

const LARGEST_TOTAL = 20_000_000;
const CHUNK = 0x8000;

/** Files that were picked or dropped, as they cross to the services. */
export async function readFiles(files: readonly File[]): Promise<Result<readonly PickedFile[]>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_TOTAL) return failure('input', '文件超过 20 MB，请检查是否选错了文件');
  return success(
    await Promise.all(
      files.map(async (file) => ({
        filename: file.name,
        base64: toBase64(new Uint8Array(await file.arrayBuffer())),
      })),
    ),
  );
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
