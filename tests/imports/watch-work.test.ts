// The limit on work: neither a busy machine nor a thread that does not answer makes work look longer than it is.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { watchWork } from '#main/imports/apart/watch-work';

/** A thread cannot be ended before it is back in JavaScript, which takes a while on a busy machine. */
const MINUTE = 60_000;

/** A thread that runs a script, and is watched until it ends. */
async function watched(script: string, limits: Parameters<typeof watchWork>[1]): Promise<boolean> {
  const worker = new Worker(script, { eval: true });
  onTestFinished(async () => void (await worker.terminate()), MINUTE);
  const over = new AbortController();
  const tooLong = watchWork(worker, limits, over.signal);
  void once(worker, 'exit').then(() => over.abort());
  return tooLong;
}

/** Does nothing for a while, and answers nobody: as a thread does that waits for a turn on a busy machine. */
const IDLE = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500)';
/** Works outside JavaScript for some seconds, where it can neither answer nor be ended. */
const BUSY = `require('node:crypto').pbkdf2Sync('a', 'b', 2_000_000, 64, 'sha512')`;

it('a thread that waits and does not answer has not worked too long', async () => {
  expect(await watched(IDLE, { workMs: 800, waitMs: 20_000 })).toBe(false);
});

it('a thread that works and does not answer has worked too long', async () => {
  expect(await watched(BUSY, { workMs: 300, waitMs: 60_000 })).toBe(true);
});

it('a thread that only waits is ended at last', async () => {
  expect(await watched(IDLE, { workMs: 800, waitMs: 1500 })).toBe(true);
});
