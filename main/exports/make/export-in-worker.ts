import { Worker } from 'node:worker_threads';
import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Print } from '#main/exports/pdf/print';
import { CORES, Pool, YOUNG_MB } from '#main/pool';
import { failure, type Result } from '#shared/result';
import type { Exporter, ExportWatch } from './exporter.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Entry of the worker in which files are made. */
export const EXPORT_WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./export-worker.js', import.meta.url.replace(/\/chunks\/[^/]*$/, '/'));

const FAILED = '生成文件时出错，没有写出任何文件；请重试，仍不行请在“备份与移交”里复制诊断信息发给维护人员';
const TOO_LARGE = '内存不够，没有写出任何文件；请关闭别的程序后重试';

/**
 * MiB that a thread may keep in use, `resourceLimits`: far more than a report needs. V8 collects a heap with a limit
 * when it has doubled, one without when it is four times as large.
 */
const HEAP_MB = 2000;

/**
 * Runs in threads of its own, one per core when several reports are made at once; an idle thread is kept for a
 * while. A thread that is told to stop, has a defect or runs out of memory is ended, not the program: the event
 * is passed to `log` and returned as one sentence.
 */
export function exportInWorker(
  entry: string | URL,
  print: Print,
  log: (error: unknown) => void,
  size = CORES,
): Exporter {
  const threads = new Pool(
    size,
    () =>
      new Worker(entry, {
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      }),
    (worker) => void worker.terminate(),
  );
  return async (request, watch = {}) => {
    const stopped = () => watch.signal?.aborted === true;
    if (stopped()) return null;
    return threads.use(
      async (worker) => {
        if (stopped()) return null;
        worker.ref();
        const made = await run(worker, { request, watch, print, log });
        worker.unref();
        return made;
      },
      (made) => made?.ok === true,
    );
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
  const over = new AbortController();
  const made = new Promise<Result<Exported> | null>((resolve) => {
    const heard = (message: FromWorker) => {
      if (message.kind === 'starting') watch.starting?.(message.index);
      else if (message.kind === 'made') resolve(message.result);
      else void printFor(message).then((result) => say({ kind: 'printed', result }));
    };
    const failed = (error: unknown) => {
      log(error);
      const outOfMemory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(failure('storage', outOfMemory ? TOO_LARGE : FAILED));
    };
    const ended = () => resolve(failure('storage', FAILED));
    worker.on('message', heard).on('error', failed).on('exit', ended);
    over.signal.addEventListener('abort', () =>
      worker.off('message', heard).off('error', failed).off('exit', ended),
    );
    signal?.addEventListener('abort', () => resolve(null), { signal: over.signal });
    say({ kind: 'make', request });
  });
  return made.finally(() => over.abort());

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
