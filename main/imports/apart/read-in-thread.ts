import { Worker } from 'node:worker_threads';
import { LIMITS } from '#main/imports/limits';
import type { GivenFile } from '#main/imports/read-files';
import { besideModule } from './beside-module.ts';
import { type EndOfReading, type FromReader, TOO_LONG, TOO_MUCH } from './reading.ts';
import { watchWork } from './watch-work.ts';

const ENTRY = besideModule(import.meta.url, './worker.ts', './import-worker.js');

/**
 * Reads files in a thread with limited heap and time. Buffers are outside the heap, so it must run in a process
 * that may be ended (`reader.ts`).
 */
export async function readInThread(
  files: readonly GivenFile[],
  starting: (index: number) => void,
): Promise<EndOfReading> {
  const worker = new Worker(ENTRY, {
    workerData: files,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
  });
  return new Promise((resolve) => {
    const limits = { workMs: LIMITS.milliseconds, waitMs: LIMITS.waitMs };
    void watchWork(worker, limits, new AbortController().signal).then(
      (tooLong) => tooLong && resolve({ kind: 'ended', why: TOO_LONG }),
    );
    worker.on('message', (message: FromReader) => {
      if (message.kind === 'starting') starting(message.index);
      else resolve(message);
    });
    worker.on('error', () => resolve({ kind: 'ended', why: TOO_MUCH }));
    worker.on('exit', () => resolve({ kind: 'ended', why: TOO_MUCH }));
  });
}
