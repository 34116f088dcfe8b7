import type { GivenFile } from '#main/imports/read-files';
import type { SourceFile } from '#shared/imports/source/source';
import type { Result } from '#shared/result';
import { type PackedFiles, packedResult } from './packed.ts';

export interface ReadWatch {
  /** Called with the index of the next file, from 0. */
  readonly starting?: (index: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads files into cells and paragraphs; an unreadable file carries the reason. Fails if none can be read. */
export type ReadGiven = (
  files: readonly GivenFile[],
  watch?: ReadWatch,
) => Promise<Result<readonly SourceFile[]>>;

/** The same, returning them serialised. */
export type ReadPacked = (files: readonly GivenFile[], watch?: ReadWatch) => Promise<Result<PackedFiles>>;

/** Messages from a thread or process that reads files. */
export type FromReader = { readonly kind: 'starting'; readonly index: number } | EndOfReading;

/** All files were read, or one exceeded the limits. */
export type EndOfReading =
  | { readonly kind: 'read'; readonly result: Result<PackedFiles> }
  | { readonly kind: 'ended'; readonly why: string };

export const STOPPED = '已取消，没有导入任何内容';
export const TOO_MUCH = '文件的内容太多或结构异常，读取时超过了内存限度，没有读入';
export const TOO_LONG = '文件的结构异常，读取的时间太长，没有读入';

/** A reader that serialises its files here. */
export function packing(read: ReadGiven): ReadPacked {
  return async (files, watch) => packedResult(await read(files, watch));
}
