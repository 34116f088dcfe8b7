import { compareWithExisting } from '#main/api/compare';
import type { Handlers } from '#main/api/handler';
import { isVerified } from '#main/store/backups/backup-verdict';
import type { Backups } from '#main/store/backups/backups';
import type { BackupPlaces, BackupSummary } from '#shared/api/answers';
import { failure, success } from '#shared/result';

const STRUCTURE = '数据文件的结构';

export const backupHandlers = {
  'backups.list': (_input, { backups }) =>
    success(
      backups.list().map(({ name, kind, madeAt, verdict }): BackupSummary => {
        const state = verdict === null ? '未核对' : isVerified(verdict) ? '完好' : '有损坏';
        return { name, kind, madeAt, state };
      }),
    ),

  'backups.create': async (_input, { backups }) => {
    const made = await backups.make('手动');
    if (!made.ok) return made;
    const { name, kind, madeAt, whole } = made.value;
    const damaged = whole ? made.value.damaged : [...made.value.damaged, STRUCTURE];
    return success({ name, kind, madeAt, state: damaged.length === 0 ? '完好' : '有损坏', damaged });
  },

  'backups.preview': ({ backup }, { backups, store }) => {
    const held = backups.reports(backup);
    if (!held.ok) return held;
    const { sound, damaged } = held.value;
    return success({ reports: sound.map((report) => compareWithExisting(store, report)), damaged });
  },

  'backups.restore': async ({ backup, report: id }, { backups, store, newId }) => {
    const held = backups.reports(backup, id);
    if (!held.ok) return held;
    const [report] = held.value.sound;
    if (report === undefined) return failure('missing', '备份中没有这份报表，请重新选择');
    const kept = await backups.make('恢复前');
    if (!kept.ok) return kept;
    const restored = newId();
    store.replace(report, restored, `从备份恢复 ${backup}`);
    return success({ report: restored });
  },

  'backups.places': (_input, { backups }) => success(places(backups)),

  'backups.choosePlace': async ({ folder }, { backups }) => {
    const chosen = await backups.choose(folder);
    return chosen.ok ? success(places(backups)) : chosen;
  },
} satisfies Pick<Handlers, Extract<keyof Handlers, `backups.${string}`>>;

function places({ place, second }: Backups): BackupPlaces {
  return { folder: place.folder, second: second.folder, problem: second.problem };
}
