import { Worker } from 'node:worker_threads';
import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Print } from '#main/exports/pdf/print';
import { failure, type Result } from '#shared/result';
import type { Exporter, ExportWatch } from './exporter.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const FAILED = '生成文件时出错，没有写出任何文件；请重试，仍不行请在“备份与移交”里复制诊断信息发给维护人员';
const TOO_LARGE = '内存不够，没有写出任何文件；请关闭别的程序后重试';

/**
 * Works in a thread of its own, ended with the work or when told to stop. A defect or a lack of memory in there ends
 * the thread, not the program: it is handed to `log` and answered with one sentence.
 */
export function exportInWorker(entry: string, print: Print, log: (error: unknown) => void): Exporter {
  return async (request, watch = {}) => {
    if (watch.signal?.aborted === true) return null;
    const worker = new Worker(entry);
    try {
      return await run(worker, { request, watch, print, log });
    } finally {
      await worker.terminate();
    }
  };
}

interface Work {
  readonly request: ExportRequest;
  readonly watch: ExportWatch;
  readonly print: Print;
  readonly log: (error: unknown) => void;
}

function run(worker: Worker, { request, watch, print, log }: Work): Promise<Result<Exported> | null> {
  const say = (message: ToWorker) => worker.postMessage(message);
  const { signal } = watch;
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(null), { once: true });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'starting') watch.starting?.(message.index);
      else if (message.kind === 'made') resolve(message.result);
      else void printFor(message).then((result) => say({ kind: 'printed', result }));
    });
    worker.on('error', (error) => {
      log(error);
      const outOfMemory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(failure('storage', outOfMemory ? TOO_LARGE : FAILED));
    });
    worker.on('exit', () => resolve(failure('storage', FAILED)));
    say({ kind: 'make', request });
  });

  async function printFor(asked: { html: string; tagged: boolean }): Promise<Result<Uint8Array>> {
    const options = { tagged: asked.tagged, ...(signal === undefined ? {} : { signal }) };
    try {
      return await print(asked.html, options);
    } catch (error) {
      log(error);
      return failure('storage', FAILED);
    }
  }
}
