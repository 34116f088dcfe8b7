// Entry of the worker thread that reads backups through, so that the window never waits for them.
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
