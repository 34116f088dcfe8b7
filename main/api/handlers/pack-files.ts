import type { Handlers } from '#main/api/handler';
import type { PackSummary } from '#shared/api/packs';
import { packProblem } from '#shared/compute/pack-problem';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { writePack } from '#shared/packs/write-pack';
import { failure, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

export const packFileHandlers = {
  'packs.list': (_input, { store }) =>
    success([
      ...PACKS.map(summary),
      ...store.packs.list().map(({ id, title, year }) => ({ id, title, year, builtIn: false })),
    ]),

  'packs.get': ({ pack: id }, { store }) => {
    const found = store.packs.find(id);
    return found.ok ? success(writePack(found.value)) : found;
  },

  'packs.add': async ({ base64, replace }, { store }) => {
    const { readPackFile } = await import('#main/exports/make/pack-file');
    const read = await readPackFile(Buffer.from(base64, 'base64'));
    if (!read.ok) return read;
    const problem = packProblem(read.value);
    if (problem !== null) return failure('input', problem);
    const standing = store.packs.list().find(({ id }) => id === read.value.id);
    if (standing !== undefined && !replace) {
      return failure('conflict', `已有编号为“${standing.id}”的模板“${standing.title}”，确认替换后再导入`);
    }
    const put = store.packs.put(read.value);
    return put.ok ? success(summary(read.value)) : put;
  },

  'packs.export': async ({ pack: id }, { store }) => {
    const found = store.packs.find(id);
    if (!found.ok) return found;
    const { writePackFile } = await import('#main/exports/make/pack-file');
    const bytes = await writePackFile(found.value);
    return success({ filename: `${id}.jsmb`, base64: Buffer.from(bytes).toString('base64') });
  },

  'packs.remove': ({ pack: id }, { store }) => store.packs.remove(id),
} satisfies Pick<Handlers, 'packs.list' | 'packs.get' | 'packs.add' | 'packs.export' | 'packs.remove'>;

function summary({ id, title, year }: TemplatePack): PackSummary {
  return { id, title, year, builtIn: findPack(id) !== null };
}
