import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readPackFile, writePackFile } from '#main/exports/make/pack-file';
import { PACKS } from '#shared/packs/built-in/index';

const [pack] = PACKS;
if (pack === undefined) throw new Error('no pack');

async function changed(name: string, content: string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(await writePackFile(pack as NonNullable<typeof pack>));
  archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array' });
}

describe('a .jsmb file', () => {
  it.each(PACKS.map((each) => [each.id, each] as const))(
    'a .jsmb file restores %s unchanged',
    async (_, each) => {
      expect(await readPackFile(await writePackFile(each))).toEqual({ ok: true, value: each });
    },
  );

  it.each([
    ['no zip', async () => new TextEncoder().encode('模板'), /不是完整的模板文件/],
    ['no content', async () => changed('pack.json', ''), /不是完整的模板文件/],
    ['altered', async () => changed('pack.json', '{}'), /被改动过/],
    ['a manifest of nothing', async () => changed('manifest.json', '{}'), /说明部分不完整/],
    [
      'a newer program',
      async () =>
        changed(
          'manifest.json',
          JSON.stringify({ format: 3, id: 'x', title: 'x', year: 2024, sha256: '0'.repeat(64) }),
        ),
      /更新版本/,
    ],
    ['too large', async () => new Uint8Array(5_000_001), /超过 5 MB/],
  ])('a .jsmb file that is %s is refused with a sentence', async (_, bytes, message) => {
    const read = await readPackFile(await bytes());
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });
});
