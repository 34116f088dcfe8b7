import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { forkReader, type StartReader } from '#main/imports/apart/reader-process';
import { LIMITS } from '#main/imports/limits';
import { ROOT } from '../support/root.ts';
import { paper } from './fixtures/shapes.ts';
import { toXlsx } from './fixtures/workbook.ts';

const RUNAWAY = pathToFileURL(join(ROOT, 'tests/imports/fixtures/runaway.ts'));
const given = (filename: string) => [{ filename, bytes: new Uint8Array() }];
const runAway = (deed: string, signal?: AbortSignal) =>
  readApart(forkReader, RUNAWAY)(given(deed), signal === undefined ? {} : { signal });

describe('the process that reads files', () => {
  it('allocating buffers without end ends the reading process, not the program', async () => {
    const before = process.memoryUsage.rss();
    expect(await runAway('buffers')).toMatchObject({
      ok: false,
      error: { code: 'input', message: expect.stringMatching(/超过了内存限度/) },
    });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20);
  });

  it('a crash ends the reading process, not the program', async () => {
    expect(await runAway('crash')).toMatchObject({ ok: false, error: { code: 'input' } });
  });

  it('the other files are kept if one ends the process, and that one is named', async () => {
    const bytes = await toXlsx(paper('公开05'));
    const files = [
      { filename: 'a.xlsx', bytes },
      { filename: 'crash', bytes: new Uint8Array() },
      { filename: 'buffers', bytes: new Uint8Array() },
      { filename: 'b.xlsx', bytes },
    ];
    const read = await readApart(forkReader, RUNAWAY)(files);
    const refused = expect.stringMatching(/超过了内存限度/);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { file: 'a.xlsx' },
        { file: 'crash', refused },
        { file: 'buffers', refused },
        { file: 'b.xlsx' },
      ],
    });
    expect(read.ok && read.value.map(({ blocks }) => blocks.length > 0)).toEqual([true, false, false, true]);
  });

  it('a reading process that never checks its own clock is ended', async () => {
    const start = performance.now();
    expect(await runAway('hang')).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/时间太长/) },
    });
    expect(performance.now() - start).toBeGreaterThan(LIMITS.milliseconds);
  });

  it('the reading process is ended at once when a person cancels the import', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const start = performance.now();
    expect(await runAway('hang', stop.signal)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/已取消/) },
    });
    expect(performance.now() - start).toBeLessThan(LIMITS.milliseconds / 2);
  });

  it.skipIf(process.platform !== 'linux')('leaves none behind', async () => {
    const started: number[] = [];
    const start: StartReader = (entry) => {
      // a LibreOffice of other tests may run on
      const others = childrenOf(process.pid);
      const reader = forkReader(entry);
      started.push(...childrenOf(process.pid).filter((pid) => !others.includes(pid)));
      return reader;
    };
    const bytes = await toXlsx(paper('公开05'));
    expect(await readApart(start)([{ filename: 'a.xlsx', bytes }])).toMatchObject({ ok: true });
    expect(started).not.toEqual([]);
    await expect.poll(() => childrenOf(process.pid).filter((pid) => started.includes(pid))).toEqual([]);
  });
});

function childrenOf(pid: number): readonly number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}
