// Entry of the thread that recognises files and checks reports, so that the window never waits for them.
import { parentPort } from 'node:worker_threads';
import { unpack } from '#main/imports/apart/packed';
import type { SourceFile } from '#shared/imports/source/source';
import { PACKS } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';
import { JOBS } from './jobs.ts';
import type { FromThread, ToThread } from './messages.ts';

type AnyJob = (files: readonly SourceFile[], input: unknown, packs: readonly TemplatePack[]) => unknown;

const kept = new Map<string, readonly SourceFile[]>();
let packs: readonly TemplatePack[] = PACKS;

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'keep') kept.set(message.key, unpack(message.packed));
  else if (message.kind === 'packs') packs = [...PACKS, ...message.own];
  else if (message.kind === 'drop') kept.delete(message.key);
  else void work(message).then((said) => parentPort?.postMessage(said));
});

async function work({ job, key, input }: Extract<ToThread, { kind: 'do' }>): Promise<FromThread> {
  const files = key === null ? [] : kept.get(key);
  try {
    if (files === undefined) throw new RangeError('files that were not sent');
    return { kind: 'done', output: (await (JOBS[job] as AnyJob)(files, input, packs)) as never };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
