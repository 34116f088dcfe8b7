import { describe, expect, it } from 'vitest';
import {
  WORK_STOPPED,
  WORK_TOO_LONG,
  WORK_TOO_MUCH,
  type WorkApart,
  workApart,
} from '#main/apart/work-apart';
import { pack } from '#main/imports/apart/packed';

const ENTRY = new URL('./fixtures/runaway-work.ts', import.meta.url);
const FILES = { key: '甲', packed: pack([]) };

const start = (workMs = 60_000) => workApart({ workMs, waitMs: 2 * workMs, heapMb: 64 }, ENTRY);

/** Tells the thread what to do by a text in place of a report. */
function tell(apart: WorkApart, words: string, signal?: AbortSignal) {
  return apart('checkReport', { report: words } as never, { sources: FILES, ...(signal ? { signal } : {}) });
}

async function sentenceOf(answer: ReturnType<WorkApart>): Promise<string> {
  const result = await answer;
  return result.ok ? `answered ${String(result.value)}` : result.error.message;
}

describe('work in a separate thread', () => {
  it('work runs in one thread, to which files are sent once', async () => {
    const apart = start();
    expect(await sentenceOf(tell(apart, 'a'))).toBe('answered a 1');
    expect(await sentenceOf(tell(apart, 'b'))).toBe('answered b 1');
  });

  it.each([
    { what: 'runs on', words: 'run on', workMs: 800, says: WORK_TOO_LONG },
    { what: 'fills its heap', words: 'fill', workMs: 60_000, says: WORK_TOO_MUCH },
    { what: 'ends the thread', words: 'end', workMs: 60_000, says: WORK_TOO_MUCH },
  ])('work that $what is ended with one sentence, and the next gets a new thread', async (of) => {
    const apart = start(of.workMs);
    expect(await sentenceOf(tell(apart, of.words))).toBe(of.says);
    const next = start();
    expect(await sentenceOf(tell(next, 'a'))).toBe('answered a 1');
    if (of.workMs > 1_000) expect(await sentenceOf(tell(apart, 'b'))).toBe('answered b 1');
  });

  it('work can be cancelled, running or waiting', async () => {
    const apart = start();
    const [first, second] = [new AbortController(), new AbortController()];
    const running = sentenceOf(tell(apart, 'run on', first.signal));
    const waiting = sentenceOf(tell(apart, 'run on', second.signal));
    second.abort();
    first.abort();
    expect([await running, await waiting]).toEqual([WORK_STOPPED, WORK_STOPPED]);
    expect(await sentenceOf(tell(apart, 'a'))).toBe('answered a 1');
  });

  it('a defect in the thread is passed on, and later work continues', async () => {
    const apart = start();
    await expect(tell(apart, 'throw')).rejects.toThrow('a defect');
    expect(await sentenceOf(tell(apart, 'a'))).toBe('answered a 1');
  });
});
