import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { App } from '#main/app';
import { packFiles } from '#main/files';
import { extensionOf } from '#shared/imports/source/formats';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { must, UsageError } from './exit.ts';
import { readBytes } from './given-files.ts';
import { withExistingApp } from './with-app.ts';

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

/** The same, of the data file at a path; `undefined` if none is given. */
export async function packsAt(db: string | undefined): Promise<readonly TemplatePack[] | undefined> {
  return db === undefined ? undefined : withExistingApp(db, packsOf);
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

/** The requested pack, given by its id (built-in or of `own`) or as a .jsmb file; `null` if none was requested. */
export async function packAsked(
  asked: string | undefined,
  own?: readonly TemplatePack[],
): Promise<TemplatePack | null> {
  if (asked === undefined) return null;
  if (extensionOf(asked) === 'jsmb') return readGivenPack(asked, own);
  const all = [...PACKS, ...(own ?? [])];
  const pack = findPack(asked, all);
  if (pack !== null) return pack;
  const known = all.map((each) => each.id).join('、');
  throw new UsageError(`没有模板“${asked}”，可以用：${known}，或一个模板文件（.jsmb）`);
}
