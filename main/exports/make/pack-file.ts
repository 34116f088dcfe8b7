import type { Fields } from '#shared/packs/fold-base';
import { filesWith, readPack } from '#shared/packs/read-pack';
import { packManifestSchema } from '#shared/packs/schema/manifest';
import { formatOf, NEWEST_FORMAT, writePack } from '#shared/packs/write-pack';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { parseJson, seal, unseal } from './sealed.ts';

const LARGEST_BYTES = 5_000_000;
const CONTENT = 'pack.json';

/**
 * A pack as a .jsmb file: a zip of `manifest.json` and `pack.json` (docs/packs.md). `edition` is the pack as its
 * differences from a base, written instead of the whole.
 */
export async function writePackFile(pack: TemplatePack, edition: Fields | null = null): Promise<Uint8Array> {
  return seal(CONTENT, edition ?? writePack(pack), {
    format: formatOf(pack),
    id: pack.id,
    title: pack.title,
    year: pack.year,
  });
}

/**
 * Reads a .jsmb file. Fails with one sentence if it is not one, or is incomplete, altered, too large or from a
 * newer program. A base may be one of the `own` packs: what is read is whole, and needs it no more.
 */
export async function readPackFile(
  bytes: Uint8Array,
  own: readonly TemplatePack[] = [],
): Promise<Result<TemplatePack>> {
  if (bytes.length > LARGEST_BYTES) return failure('input', '模板文件超过 5 MB，不像是本软件导出的模板');
  const unsealed = await unseal(bytes, CONTENT);
  if (unsealed === null) return failure('input', '这不是完整的模板文件（.jsmb），请对方重新导出');
  const manifest = packManifestSchema.safeParse(unsealed.manifest);
  if (!manifest.success) return failure('input', '模板文件的说明部分不完整，请对方重新导出');
  if (manifest.data.format > NEWEST_FORMAT)
    return failure('input', '模板文件由更新版本的软件导出，请先升级软件');
  if (!unsealed.matches(manifest.data.sha256))
    return failure('input', '模板文件被改动过或传输中损坏，请对方重新导出');
  const { value, altered } = plainValue(parseJson(unsealed.content));
  const pack = readPack(value, filesWith(own));
  return pack.ok ? success(pack.value, alteredNotice(altered)) : pack;
}
