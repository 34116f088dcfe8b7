import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import type { Store } from '#main/store/store';
import type { PackSummary, ReportEffect } from '#shared/api/packs';
import { PACKS } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import { smallestEdition } from '#shared/packs/write-edition';
import { writePack } from '#shared/packs/write-pack';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
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
    const unpacked = await readPackFile(Buffer.from(base64, 'base64'), store.packs.own());
    const read = unpacked.ok ? await usable(unpacked.value, unpacked.notice) : unpacked;
    if (!read.ok) return read;
    const standing = store.packs.list().find(({ id }) => id === read.value.id);
    if (standing !== undefined && !replace) {
      return failure('conflict', `已有编号为“${standing.id}”的模板“${standing.title}”，确认替换后再导入`);
    }
    const put = store.packs.put(read.value, 'received');
    return put.ok ? listed(store, read.value.id, read.notice) : put;
  },

  'packs.put': async ({ content, isNew }, { store }) => {
    const read = await usablePack(content);
    if (!read.ok) return read;
    const { id } = read.value;
    const standing = store.packs.list().find((each) => each.id === id);
    if (isNew && standing !== undefined)
      return failure('conflict', `已有编号为“${id}”的模板“${standing.title}”，请换一个编号`);
    const put = store.packs.put(read.value, 'made');
    return put.ok ? listed(store, id, read.notice) : put;
  },

  'packs.undo': ({ pack: id }, { store }) => {
    const undone = store.packs.undo(id);
    return undone.ok ? listed(store, id) : undone;
  },

  'packs.effects': async ({ content }, { store }) => {
    const read = await usablePack(content);
    if (!read.ok) return read;
    const before = store.packs.find(read.value.id);
    if (!before.ok) return before;
    const { packEffect } = await import('#shared/publication/pack-effects');
    const effects: ReportEffect[] = [];
    for (const { id, 部门, 年度, pack } of store.list()) {
      if (pack !== read.value.id) continue;
      const opened = openReport(store, id);
      if (!opened.ok) return opened;
      effects.push({ report: id, 部门, 年度, ...packEffect(opened.value.report, before.value, read.value) });
    }
    return success(effects);
  },

  'packs.export': async ({ pack: id, edition }, { store }) => {
    const found = store.packs.find(id);
    if (!found.ok) return found;
    const differences = edition ? smallestEdition(found.value, PACKS) : null;
    if (edition && differences === null) {
      const { title } = found.value;
      return failure('input', `模板“${title}”不能写成与随软件的模板不同的地方，请导出完整的`);
    }
    const { writePackFile } = await import('#main/exports/make/pack-file');
    const bytes = await writePackFile(found.value, differences);
    return success({ filename: `${id}.jsmb`, base64: Buffer.from(bytes).toString('base64') });
  },

  'packs.remove': ({ pack: id }, { store }) => store.packs.remove(id),
} satisfies Pick<
  Handlers,
  | 'packs.list'
  | 'packs.get'
  | 'packs.add'
  | 'packs.put'
  | 'packs.undo'
  | 'packs.effects'
  | 'packs.export'
  | 'packs.remove'
>;

async function usablePack(content: unknown): Promise<Result<TemplatePack>> {
  // on the way in, lines were let through in all of it, as in an annex
  const { value, altered } = plainValue(content);
  const read = readPack(value);
  return read.ok ? usable(read.value, alteredNotice(altered)) : read;
}

/** Checks that reports with a pack can be computed and printed. */
async function usable(pack: TemplatePack, notice?: string | null): Promise<Result<TemplatePack>> {
  const { packProblem } = await import('#shared/compute/pack-problem');
  const problem = packProblem(pack);
  return problem === null ? success(pack, notice) : failure('input', problem);
}

function ofProgram({ id, title, year, place = '' }: TemplatePack, store: Store): PackSummary {
  return { id, title, year, place, origin: 'program', reports: store.packs.usesOf(id) };
}

/** A pack of the data file as listed; it must exist. */
function listed(store: Store, id: string, notice?: string): Result<PackSummary> {
  const found = store.packs.list().find((each) => each.id === id);
  if (found === undefined) throw new RangeError('a pack that was kept is not there');
  return success(found, notice);
}
