import { UsageError } from '#main/hosts/cli/exit';
import { extensionOf } from '#shared/imports/source/formats';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';

// What opens data files and .jsmb files is loaded on demand.

/** The own and received packs of a data file; `undefined` if none is given. */
export async function packsAt(db: string | undefined): Promise<readonly TemplatePack[] | undefined> {
  if (db === undefined) return undefined;
  const { packsOf } = await import('./given-pack.ts');
  const { withExistingApp } = await import('#main/hosts/cli/with-app');
  return withExistingApp(db, packsOf);
}

/** The requested pack, given by its id (built-in or of `own`) or as a .jsmb file; `null` if none was requested. */
export async function packAsked(
  asked: string | undefined,
  own?: readonly TemplatePack[],
): Promise<TemplatePack | null> {
  if (asked === undefined) return null;
  if (extensionOf(asked) === 'jsmb') {
    const { readGivenPack } = await import('./given-pack.ts');
    return readGivenPack(asked, own);
  }
  const all = [...PACKS, ...(own ?? [])];
  const pack = findPack(asked, all);
  if (pack !== null) return pack;
  const known = all.map((each) => each.id).join('、');
  throw new UsageError(`没有模板“${asked}”，可以用：${known}，或一个模板文件（.jsmb）`);
}
