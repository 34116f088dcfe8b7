import type { Handlers } from '#main/api/handler';
import type { Store } from '#main/store/store';
import type { PackSummary } from '#shared/api/packs';
import { packProblem } from '#shared/compute/pack-problem';
import { PACKS } from '#shared/packs/built-in/index';
import { writePack } from '#shared/packs/write-pack';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

export const packFileHandlers = {
  'packs.list': (_input, { store }) =>
    success([...PACKS.map((pack) => ofProgram(pack, store)), ...store.packs.list()]),

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
    const put = store.packs.put(read.value, 'received');
    return put.ok ? listed(store, read.value.id) : put;
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

function ofProgram({ id, title, year, place = '' }: TemplatePack, store: Store): PackSummary {
  return { id, title, year, place, origin: 'program', reports: store.packs.usesOf(id) };
}

/** A pack of the data file as the list shows it; it is there. */
function listed(store: Store, id: string): Result<PackSummary> {
  const found = store.packs.list().find((each) => each.id === id);
  if (found === undefined) throw new RangeError('a pack that was kept is not there');
  return success(found);
}
