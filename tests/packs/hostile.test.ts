import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackFile, writePackFile } from '#main/exports/make/pack-file';
import { writePack } from '#shared/packs/write-pack';
import { type RawEntry, rawZip } from '../imports/fixtures/raw-zip.ts';
import { withFreeForms } from '../support/free-forms.ts';

const content = JSON.stringify(writePack(withFreeForms));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const manifest = (text: string, more: object = {}) => ({
  name: 'manifest.json',
  content: JSON.stringify({ format: 1, id: '甲', title: '甲', year: 2024, sha256: sha256(text), ...more }),
});

async function refusal(...entries: readonly RawEntry[]): Promise<string> {
  const read = await readPackFile(rawZip(...entries));
  return read.ok ? 'taken' : read.error.message;
}

const bomb = '0'.repeat(100_000_000);

describe('a pack file from outside', () => {
  it('an undamaged pack file is accepted', async () => {
    expect(await refusal(manifest(content), { name: 'pack.json', content })).toBe('taken');
  });

  it.each<[string, readonly RawEntry[], RegExp]>([
    ['a bomb', [manifest(bomb), { name: 'pack.json', content: bomb }], /不是完整的模板文件/],
    [
      'a bomb that says it is small',
      [manifest(bomb), { name: 'pack.json', content: bomb, claimed: 10 }],
      /不是完整的模板文件/,
    ],
    ['no manifest', [{ name: 'pack.json', content }], /不是完整的模板文件/],
    ['no content', [manifest(content)], /不是完整的模板文件/],
    ['another checksum', [manifest('x'), { name: 'pack.json', content }], /被改动过或传输中损坏/],
    ['a newer format', [manifest(content, { format: 9 }), { name: 'pack.json', content }], /请先升级软件/],
    [
      'a manifest that is a list',
      [
        { name: 'manifest.json', content: '[]' },
        { name: 'pack.json', content },
      ],
      /说明部分不完整/,
    ],
    ['no JSON', [manifest('x{'), { name: 'pack.json', content: 'x{' }], /[\u4e00-\u9fff]/],
    [
      'a program in it',
      [
        manifest('{"id":"甲","run":"alert(1)"}'),
        { name: 'pack.json', content: '{"id":"甲","run":"alert(1)"}' },
      ],
      /[\u4e00-\u9fff]/,
    ],
  ])(
    'a pack file with %s is refused with a sentence',
    { timeout: 60_000 },
    async (_name, entries, sentence) => {
      expect(await refusal(...entries)).toMatch(sentence);
    },
  );

  it('a pack file with a path out of its folder writes nothing anywhere', async () => {
    await refusal(manifest(content), { name: '../pack.json', content });
    expect(existsSync(resolve('..', 'pack.json'))).toBe(false);
    expect(existsSync(resolve('pack.json'))).toBe(false);
  });

  it('a pack file that is too long or truncated is refused', async () => {
    const large = await readPackFile(new Uint8Array(5_000_001));
    expect(large.ok ? 'taken' : large.error.message).toContain('超过 5 MB');
    const whole = await writePackFile(withFreeForms);
    for (const end of [0, 1, 30, whole.length >> 1, whole.length - 1]) {
      const cut = await readPackFile(whole.slice(0, end));
      expect(cut.ok ? 'taken' : cut.error.message).toMatch(/不是完整的模板文件/);
    }
  });
});
