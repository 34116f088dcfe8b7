import { compareWithExisting } from '#main/api/compare';
import type { Handlers } from '#main/api/handler';
import { madeFile } from '#main/api/made-file';
import { openReport } from '#main/api/open-report';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';

export const handoverHandlers = {
  'handover.export': async ({ report: id }, { store, settings }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report } = opened.value;
    return success(madeFile(report, settings.read().fileName, '.jsgk', await writeHandover(report)));
  },

  'handover.preview': async ({ base64 }, { store }) => {
    const read = await readUsable(base64);
    return read.ok ? success(compareWithExisting(store, read.value)) : read;
  },

  'handover.take': async ({ base64 }, { store, backups, newId }) => {
    const read = await readUsable(base64);
    if (!read.ok) return read;
    const kept = store.find(read.value) === null ? null : await backups.make('恢复前');
    if (kept !== null && !kept.ok) return kept;
    const report = newId();
    store.replace(read.value, report, '接收移交文件');
    return success({ report }, read.notice);
  },
} satisfies Pick<Handlers, 'handover.export' | 'handover.preview' | 'handover.take'>;

async function readUsable(base64: string): Promise<Result<Report>> {
  const read = await readHandover(Buffer.from(base64, 'base64'));
  if (read.ok && findPack(read.value.pack) === null) {
    return failure('missing', `移交的报表使用模板“${read.value.pack}”，本软件中没有，请升级软件`);
  }
  return read;
}
