import { deserialize, serialize } from 'node:v8';
import type { SourceFile } from '#shared/imports/source/source';
import { type Result, success } from '#shared/result';

/**
 * Files that were read, serialised: the program passes them from the reading process to the recognising thread
 * without deserialising them, which may take longer than a window can wait.
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
