import { Worker } from 'node:worker_threads';
import { judgeBackup, settle, type Verdict } from './backup-verdict.ts';

/** Reads a backup through; a new one is first made independent of a log. */
export type Judge = (path: string, isNew?: boolean) => Promise<Verdict | null>;

/** In this thread: for programs without a window. */
export const judgeHere: Judge = async (path, isNew = false) => {
  if (isNew) settle(path);
  return judgeBackup(path);
};

/** In a separate thread, which ends with the work. `entry` is `backup-worker.ts`, built or not. */
export function judgeInWorker(entry: string): Judge {
  return (path, isNew = false) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: { path, isNew } });
      worker.unref();
      worker.once('message', (said: { verdict: Verdict | null } | { code: string; message: string }) => {
        if ('verdict' in said) resolve(said.verdict);
        else reject(Object.assign(new Error(said.message), { code: said.code }));
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that reads backups ended early')));
    });
}
