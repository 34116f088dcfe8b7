// Entry of the worker thread in which backups are read through, so that the window never waits for one.
import { parentPort, workerData } from 'node:worker_threads';
import { judgeBackup, settle } from './backup-verdict.ts';

const { path, isNew } = workerData as { readonly path: string; readonly isNew: boolean };
try {
  if (isNew) settle(path);
  parentPort?.postMessage({ verdict: judgeBackup(path) });
} catch (error) {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  parentPort?.postMessage({ code: String(code), message: String(message) });
}
