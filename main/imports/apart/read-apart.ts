import { LIMITS } from '#main/imports/limits';
import type { GivenFile } from '#main/imports/read-files';
import { failure, success } from '#shared/result';
import { besideModule } from './beside-module.ts';
import { unpack } from './packed.ts';
import { forkReader, type ReaderProcess, type StartReader } from './reader-process.ts';
import {
  type FromReader,
  type ReadGiven,
  type ReadPacked,
  type ReadWatch,
  STOPPED,
  TOO_LONG,
  TOO_MUCH,
} from './reading.ts';

/** The process has its own clock; this one is for a process that does not come to look at it. */
const GRACE_MS = 3_000;
const ENTRY = besideModule(import.meta.url, './reader.ts', './import-reader.js');

/**
 * Reads files in a process of their own, bounded in time and memory: whatever is in them ends that process, not the
 * program, and the answer is a result.
 */
export function readPackedApart(start: StartReader = forkReader, entry: URL = ENTRY): ReadPacked {
  return async (files, watch = {}) => {
    if (watch.signal?.aborted === true) return failure('input', STOPPED);
    const reader = start(entry);
    try {
      return await answerOf(reader, files, watch);
    } finally {
      reader.kill();
    }
  };
}

/** The same, unpacked here: for programs that show no window. */
export function readApart(start: StartReader = forkReader, entry: URL = ENTRY): ReadGiven {
  const read = readPackedApart(start, entry);
  return async (files, watch) => {
    const packed = await read(files, watch);
    return packed.ok ? success(unpack(packed.value)) : packed;
  };
}

function answerOf(
  reader: ReaderProcess,
  files: readonly GivenFile[],
  { starting, signal }: ReadWatch,
): ReturnType<ReadPacked> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answer(failure('input', TOO_LONG)), LIMITS.waitMs + GRACE_MS);
    const answer = (result: Awaited<ReturnType<ReadPacked>>) => {
      clearTimeout(timer);
      resolve(result);
    };
    signal?.addEventListener('abort', () => answer(failure('input', STOPPED)), { once: true });
    reader.onMessage((message: FromReader) => {
      if (message.kind === 'starting') starting?.(message.index);
      else answer(message.result);
    });
    reader.onEnd(() => answer(failure('input', TOO_MUCH)));
    reader.post(files);
  });
}
