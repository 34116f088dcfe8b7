import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { App } from '#main/app';
import { packFiles } from '#main/files';
import { must, UsageError } from '#main/hosts/cli/exit';
import { extensionOf } from '#shared/imports/source/formats';
import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { readBytes } from './given-files.ts';

/** Files of a folder in which a base is looked for. */
const MOST_BESIDE = 200;

/**
 * Reads a .jsmb file. Its base is looked for among the built-in packs, those of a data file (`own`; none if no data
 * file is given), and the .jsmb files in the same folder; a sentence says where if it is in none of them.
 */
export async function readGivenPack(path: string, own?: readonly TemplatePack[]): Promise<TemplatePack> {
  const { readPackFile } = await packFiles();
  const bytes = await readBytes(path);
  const alone = await readPackFile(bytes, own);
  if (alone.ok || alone.error.code !== 'missing') return must(alone);
  const read = await readPackFile(bytes, [...(own ?? []), ...(await packsBeside(path, own ?? []))]);
  if (read.ok) return read.value;
  const inData = own === undefined ? '（用 --db 指定数据文件，也在那里找）' : '、数据文件';
  throw new UsageError(`${read.error.message}。找过随软件的模板、同一文件夹里的 .jsmb${inData}`);
}

/** The own and received packs of a data file. */
export async function packsOf(app: App): Promise<readonly TemplatePack[]> {
  const listed = must(await app.dispatch('packs.list', {})).filter(({ origin }) => origin !== 'program');
  const files = await Promise.all(listed.map(({ id }) => app.dispatch('packs.get', { pack: id })));
  return files.flatMap((file) => {
    const read = file.ok ? readPack(file.value) : file;
    return read.ok ? [read.value] : [];
  });
}

/** The readable packs in the folder of a file, each after its own base. */
async function packsBeside(path: string, own: readonly TemplatePack[]): Promise<readonly TemplatePack[]> {
  const { readPackFile } = await packFiles();
  const names = (await readdir(dirname(path))).filter(
    (name) => extensionOf(name) === 'jsmb' && name !== basename(path),
  );
  let left = await Promise.all(
    names.slice(0, MOST_BESIDE).map((name) => readBytes(join(dirname(path), name))),
  );
  const found: TemplatePack[] = [];
  for (let before = -1; before < found.length; ) {
    before = found.length;
    const unread: Buffer[] = [];
    for (const bytes of left) {
      const read = await readPackFile(bytes, [...own, ...found]);
      if (read.ok) found.push(read.value);
      else unread.push(bytes);
    }
    left = unread;
  }
  return found;
}
