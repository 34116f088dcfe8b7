import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { lock, unlock } from '#main/exports/make/locked';
import { sealed } from '../faults/damaged.ts';
import { readCase, SAMPLE } from '../support/cases.ts';

describe('a handover file', () => {
  it('a handover file contains the whole report', async () => {
    const { report } = readCase(SAMPLE);
    expect(await readHandover(await writeHandover(report))).toEqual({
      ok: true,
      value: { report, pack: null },
    });
  });

  it('a handover file with a password shows neither the report nor its owner, and opens only with it', async () => {
    const { report } = readCase(SAMPLE);
    const bytes = await writeHandover(report, null, '钥匙 ＡＢ12');
    expect(await readHandover(bytes, '钥匙 AB12')).toEqual({ ok: true, value: { report, pack: null } });
    for (const wrong of [null, '', '钥匙 ab12'])
      expect(await readHandover(bytes, wrong)).toMatchObject({ ok: false, error: { code: 'locked' } });
    const parts = Object.values((await JSZip.loadAsync(bytes)).files);
    const shown = (await Promise.all(parts.map((part) => part.async('string')))).join('');
    expect(shown).not.toContain(report.部门);
    expect(shown).not.toContain('公开01');
  });

  it('a handover file with a password is refused if a single byte was changed', async () => {
    const { report } = readCase(SAMPLE);
    const locked = await lock(JSON.stringify({ report, pack: null }), 'password');
    for (const part of ['盐', '初始值', '校验', '密文'] as const) {
      const bytes = Buffer.from(locked[part], 'base64');
      bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
      expect(await unlock({ ...locked, [part]: bytes.toString('base64') }, 'password')).toBeNull();
    }
    expect(await unlock(locked, 'password')).not.toBeNull();
  });

  it.each([
    ['what is no JSON', '<{'],
    ['JSON that is no report', '{"id": 1}'],
    ['more than any report', ' '.repeat(30_000_000)],
  ])('a handover file with a valid seal is refused in a sentence if it contains %s', async (_, content) => {
    expect(await readHandover(sealed(content))).toMatchObject({
      ok: false,
      error: { code: 'input', message: expect.stringMatching(/移交文件/) },
    });
  });
});
