import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import { rounds } from './rounds.ts';

/** Cases of each property. */
export const CASES = rounds(25, 10_000);
export const TIMEOUT = 60_000 + CASES * 60;
const LONGEST_MS = 1000;

/**
 * Runs one case: it must end within a second of this thread's work, with a value or one Chinese sentence.
 * Meanwhile other threads collect the garbage of hundreds of thousands of cases. What it leaves for the next turn
 * of the event loop counts as its own work: in the program a call comes with every turn, here the loop would be
 * idle until one waits.
 */
export async function tame(run: () => unknown): Promise<void> {
  const start = process.threadCpuUsage();
  const result = (await run()) as { ok: boolean; error?: { message: string } };
  await turn();
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  if (!result.ok) expect(result.error?.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
}
