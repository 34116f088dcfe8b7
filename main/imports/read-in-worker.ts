import { Worker } from 'node:worker_threads';
import type { SourceFile } from '#shared/imports/source';
import { failure, type Result } from '#shared/result';
import { LIMITS } from './limits.ts';
import type { GivenFile } from './read-files.ts';

export interface ReadWatch {
  /** Told which file is next, from 0. */
  readonly starting?: (index: number) => void;
  readonly signal?: AbortSignal;
}

type FromWorker =
  | { readonly kind: 'starting'; readonly index: number }
  | { readonly kind: 'read'; readonly result: Result<readonly SourceFile[]> };

const STOPPED = '已取消，没有导入任何内容';
const TOO_MUCH = '文件的内容太多或结构异常，读取时超过了内存限度，没有读入';
const TOO_LONG = '文件的结构异常，读取的时间太长，没有读入';

/** Beside this module, wherever it was built to; run from source, a module is a .ts file. */
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./import-worker.js', import.meta.url.replace(/\/chunks\/[^/]*$/, '/'));

/** Reads files in a thread with a bounded heap and time. Whatever is in them, the answer is a result. */
export async function readInWorker(
  files: readonly GivenFile[],
  { starting, signal }: ReadWatch = {},
): Promise<Result<readonly SourceFile[]>> {
  if (signal?.aborted === true) return failure('input', STOPPED);
  const worker = new Worker(ENTRY, {
    workerData: files,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
  });
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(failure('input', TOO_LONG)), LIMITS.milliseconds);
      const answer = (result: Result<readonly SourceFile[]>) => {
        clearTimeout(timer);
        resolve(result);
      };
      signal?.addEventListener('abort', () => answer(failure('input', STOPPED)), { once: true });
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'starting') starting?.(message.index);
        else answer(message.result);
      });
      worker.on('error', () => answer(failure('input', TOO_MUCH)));
      worker.on('exit', () => answer(failure('input', TOO_MUCH)));
    });
  } finally {
    await worker.terminate();
  }
}
