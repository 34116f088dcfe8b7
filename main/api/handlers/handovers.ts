import { compareWithExisting } from '#main/api/compare';
import type { Handlers } from '#main/api/handler';
import { madeFile } from '#main/api/made-file';
import { openReport } from '#main/api/open-report';
import { type Handover, readHandover, writeHandover } from '#main/exports/make/handover';
import type { Store } from '#main/store/store';
import { packProblem } from '#shared/compute/pack-problem';
import { findPack } from '#shared/packs/built-in/index';
import { writePack } from '#shared/packs/write-pack';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

export const handoverHandlers = {
  'handover.export': async ({ report: id, password }, { store, settings }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report, pack } = opened.value;
    const own = findPack(pack.id) === null ? pack : null;
    const bytes = await writeHandover(report, own, password);
    return success(madeFile(report, settings.read().fileName, '.jsgk', bytes));
  },

  'handover.preview': async ({ base64, password }, { store }) => {
    const read = await readUsable(store, base64, password);
    return read.ok ? success(compareWithExisting(store, read.value.report)) : read;
  },

  'handover.take': async ({ base64, password }, { store, backups, newId }) => {
    const read = await readUsable(store, base64, password);
    if (!read.ok) return read;
    const { report: given, pack, added } = read.value;
    const kept = store.find(given) === null ? null : await backups.make('恢复前');
    if (kept !== null && !kept.ok) return kept;
    if (pack !== null) {
      const put = store.packs.put(pack, 'received');
      if (!put.ok) return put;
    }
    const report = newId();
    store.replace(given, report, '接收移交文件');
    return success({ report }, [read.notice, added].filter(Boolean).join('；') || null);
  },
} satisfies Pick<Handlers, 'handover.export' | 'handover.preview' | 'handover.take'>;

/** A report that can be imported, the pack to store for it, and a notice for the person. */
interface Usable {
  readonly report: Report;
  readonly pack: TemplatePack | null;
  readonly added: string | null;
}

async function readUsable(store: Store, base64: string, password?: string): Promise<Result<Usable>> {
  const read = await readHandover(Buffer.from(base64, 'base64'), password);
  if (!read.ok) return read;
  const usable = withPack(store, read.value);
  return usable.ok ? success(usable.value, read.notice ?? null) : usable;
}

/**
 * If a pack with the same id but other content exists, the received one is stored under another id, so that
 * nothing is lost.
 */
function withPack(store: Store, { report, pack }: Handover): Result<Usable> {
  const standing = store.packs.find(report.pack);
  if (pack === null) {
    return standing.ok
      ? success({ report, pack: null, added: null })
      : failure('missing', `移交的报表使用模板“${report.pack}”，这里没有：请对方连模板一起导出，或升级软件`);
  }
  const problem = packProblem(pack);
  if (problem !== null) return failure('input', problem);
  if (standing.ok && sameFile(standing.value, pack)) return success({ report, pack: null, added: null });
  const kept = new Set(store.packs.list().map(({ id }) => id));
  const id = findPack(pack.id) === null && !kept.has(pack.id) ? pack.id : freeId(pack.id, kept);
  const added =
    id === pack.id
      ? `收下了报表的模板“${pack.title}”`
      : `这里已有内容不同的模板“${pack.id}”，收到的另存为“${id}”`;
  return success({ report: { ...report, pack: id }, pack: { ...pack, id }, added });
}

function sameFile(a: TemplatePack, b: TemplatePack): boolean {
  return JSON.stringify(writePack(a)) === JSON.stringify(writePack(b));
}

function freeId(id: string, kept: ReadonlySet<string>): string {
  let count = 2;
  while (kept.has(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}
