import { failure, success } from '#shared/result';
import { compareWithStanding } from '../compare.ts';
import type { Handlers } from '../dispatch.ts';

export const backupHandlers = {
  'backups.list': (_input, { backups }) =>
    success(backups.list().map(({ name, kind, madeAt }) => ({ name, kind, madeAt }))),

  'backups.create': (_input, { backups }) => {
    const made = backups.make('手动');
    if (!made.ok) return made;
    const { name, kind, madeAt } = made.value;
    return success({ name, kind, madeAt });
  },

  'backups.preview': ({ backup }, { backups, store }) => {
    const reports = backups.reports(backup);
    if (!reports.ok) return reports;
    return success(reports.value.map((report) => compareWithStanding(store, report)));
  },

  'backups.restore': ({ backup, report: id }, { backups, store, newId }) => {
    const reports = backups.reports(backup);
    if (!reports.ok) return reports;
    const report = reports.value.find((each) => each.id === id);
    if (report === undefined) return failure('missing', '备份中没有这份报表，请重新选择');
    const kept = backups.make('恢复前');
    if (!kept.ok) return kept;
    const restored = newId();
    store.replace(report, restored, `从备份恢复 ${backup}`);
    return success({ report: restored });
  },
} satisfies Pick<Handlers, 'backups.list' | 'backups.create' | 'backups.preview' | 'backups.restore'>;
