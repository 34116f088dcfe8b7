import { deserialize, serialize } from 'node:v8';
import type { SourceFile } from '#shared/imports/source/source';
import { type Result, success } from '#shared/result';

/**
 * Files that were read, as they travel: the program hands them from the process that read them to the thread that
 * recognises them, and need not build what they hold, which may take longer than a window waits.
 */
export interface PackedFiles {
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
}

export function pack(files: readonly SourceFile[]): PackedFiles {
  return { names: files.map(({ file }) => file), bytes: serialize(files) };
}

export function unpack({ bytes }: PackedFiles): readonly SourceFile[] {
  return deserialize(bytes) as readonly SourceFile[];
}

export function packedResult(read: Result<readonly SourceFile[]>): Result<PackedFiles> {
  return read.ok ? success(pack(read.value)) : read;
}
