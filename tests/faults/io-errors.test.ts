import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { random, rounds } from './rounds.ts';
import { runWithFault, straceMissing } from './strace.ts';
import { acknowledged, findLosses, prepare, WRITER } from './written.ts';

const POINTS = rounds(6, 200);
const EDITS = 12;
const SEED = 20_261_126;
const missing = straceMissing();
if (missing !== null) console.warn(`跳过输入输出错误试验：${missing}`);

/** Errors of a failing or full disk. */
const FAULTS = [
  ['pwrite64', 'error=EIO'],
  ['pwrite64', 'error=ENOSPC'],
  ['fsync', 'error=EIO'],
  ['fdatasync', 'error=EIO'],
] as const;

describe.skipIf(missing !== null)('a disk that starts to fail', () => {
  it(`a failing disk loses nothing acknowledged, at ${POINTS} call points`, {
    timeout: POINTS * 5000,
  }, async () => {
    const next = random(SEED);
    let failed = 0;
    for (let point = 0; point < POINTS; point++) {
      const [calls, fault] = FAULTS[point % FAULTS.length] ?? FAULTS[0];
      const nth = 1 + Math.floor(next() * EDITS * (calls === 'pwrite64' ? 4 : 1));
      const file = join(tempFolder(), 'a.db');
      prepare(file);
      const run = await runWithFault(calls, fault, nth, [WRITER, file, String(EDITS)]);
      if (run.code !== 0) failed++;
      expect(run.err, `${calls} ${fault} at ${nth}`).toMatch(
        /^(SQLITE_\w+\n|[^\n]*[\u4e00-\u9fff][^\n]*\n)?$/,
      );
      expect(findLosses(file, acknowledged(run.out)), `${calls} ${fault} at ${nth}`).toEqual([]);
    }
    expect(failed).toBeGreaterThan(0);
    console.log(`输入输出错误：${POINTS} 个调用点，其中 ${failed} 个使写入失败，丢失 0`);
  });
});
