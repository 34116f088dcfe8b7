import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { LIMITS } from '#main/imports/limits';
import { HOSTILE_PDFS } from './fixtures/pdf-hostile.ts';

/** The process has its own limit; on a busy machine its start and end are added. */
const MOST_MS = LIMITS.milliseconds + 10_000;

describe('a hostile PDF', () => {
  it.each(HOSTILE_PDFS)(
    'a hostile PDF that $name ends in a sentence, or is read without harm',
    async ({ bytes, refused, holds }) => {
      const started = performance.now();
      const read = await readApart()([{ filename: '甲.pdf', bytes: bytes() }]);
      expect(performance.now() - started).toBeLessThan(MOST_MS);
      if (refused === undefined) {
        expect(read.ok ? '' : read.error.message).toBe('');
        expect(JSON.stringify(read)).toContain(holds);
      } else {
        expect(read.ok ? 'read' : read.error.message).toMatch(refused);
        expect(read.ok ? '' : read.error.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
      }
    },
  );

  it('a hostile PDF does not affect the next file', async () => {
    const [hostile] = HOSTILE_PDFS.filter(({ name }) => name.includes('deep'));
    const [plain] = HOSTILE_PDFS.filter(({ holds }) => holds === 'plain');
    if (hostile === undefined || plain === undefined) throw new Error('no such files');
    const read = readApart();
    await read([{ filename: '甲.pdf', bytes: hostile.bytes() }]);
    const next = await read([{ filename: '乙.pdf', bytes: plain.bytes() }]);
    expect(next.ok && next.value[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'plain', page: 1 }]);
  });
});
