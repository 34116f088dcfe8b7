import { LIMITS } from '#main/imports/limits';
import type { GivenFile } from '#main/imports/read-files';
import { failure, type Result, success } from '#shared/result';
import { besideModule } from './beside-module.ts';
import { type PackedFiles, unpack } from './packed.ts';
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

/** The process has its own timeout; this one is for a process that cannot check it. */
const GRACE_MS = 3_000;
const ENTRY = besideModule(import.meta.url, './reader.ts', './import-reader.js');

/**
 * Reads files in a separate process, limited in time and memory: a bad file ends that process, not the program,
 * and the outcome is a result.
 */
export function readPackedApart(start: StartReader = forkReader, entry: URL = ENTRY): ReadPacked {
  return async (given, watch = {}) => {
    let files = given;
    for (let again = 0; ; again++) {
      if (watch.signal?.aborted === true) return failure('input', STOPPED);
      const { result, ended } = await readOnce(start(entry), files, watch);
      if (ended === null || files.length === 1 || again === MOST_AGAIN) return result;
      files = files.map((file, at) =>
        at === ended.at ? { ...file, bytes: NONE, refused: ended.why } : file,
      );
    }
  };
}

/** Files that end the process are skipped, and the others read again; more of them than this are no accident. */
const MOST_AGAIN = 3;
const NONE = new Uint8Array();

/** The same, deserialised here: for programs without a window. */
export function readApart(start: StartReader = forkReader, entry: URL = ENTRY): ReadGiven {
  const read = readPackedApart(start, entry);
  return async (files, watch) => {
    const packed = await read(files, watch);
    return packed.ok ? success(unpack(packed.value)) : packed;
  };
}

interface Once {
  readonly result: Result<PackedFiles>;
  /** The file at which the process ended, and the reason; `null` if it finished or was cancelled. */
  readonly ended: { readonly at: number; readonly why: string } | null;
}

function readOnce(
  reader: ReaderProcess,
  files: readonly GivenFile[],
  { starting, signal }: ReadWatch,
): Promise<Once> {
  let at = 0;
  let timer: NodeJS.Timeout;
  return new Promise<Once>((resolve) => {
    const end = (why: string) => resolve({ result: failure('input', why), ended: { at, why } });
    timer = setTimeout(() => end(TOO_LONG), LIMITS.waitMs + GRACE_MS);
    const stop = () => resolve({ result: failure('input', STOPPED), ended: null });
    signal?.addEventListener('abort', stop, { once: true });
    reader.onMessage((message: FromReader) => {
      if (message.kind === 'ended') end(message.why);
      else if (message.kind === 'read') resolve({ result: message.result, ended: null });
      else {
        at = message.index;
        starting?.(at);
      }
    });
    reader.onEnd(() => end(TOO_MUCH));
    reader.post(files);
  }).finally(() => {
    clearTimeout(timer);
    reader.kill();
  });
}
