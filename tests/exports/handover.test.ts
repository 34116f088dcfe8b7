import { describe, expect, it } from 'vitest';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { sealed } from '../faults/damaged.ts';
import { readCase, SAMPLE } from '../support/cases.ts';

describe('a handover file', () => {
  it('brings the whole report', async () => {
    const { report } = readCase(SAMPLE);
    expect(await readHandover(await writeHandover(report))).toEqual({
      ok: true,
      value: { report, pack: null },
    });
  });

  it.each([
    ['what is no JSON', '<{'],
    ['JSON that is no report', '{"id": 1}'],
    ['more than any report', ' '.repeat(30_000_000)],
  ])('is refused in a sentence where it holds %s under a true seal', async (_, content) => {
    expect(await readHandover(sealed(content))).toMatchObject({
      ok: false,
      error: { code: 'input', message: expect.stringMatching(/移交文件/) },
    });
  });
});
