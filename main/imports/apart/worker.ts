// Entry of the worker thread that reads files: filling the heap ends only the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { type GivenFile, readFiles } from '#main/imports/read-files';
import { packedResult } from './packed.ts';

const result = await readFiles(workerData as GivenFile[], (index) =>
  parentPort?.postMessage({ kind: 'starting', index }),
);
parentPort?.postMessage({ kind: 'read', result: packedResult(result) });
