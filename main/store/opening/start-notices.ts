import { checksum } from '#main/store/checksum';
import { type Acknowledged, KEPT_REVISIONS } from '#main/store/journal/journal';
import { CHOICES } from '#main/store/journal/ledger';
import { hasRevision } from '#main/store/journal/revisions';
import { loadReport } from '#main/store/reports/load-report';
import type { Database } from '#main/store/sqlite/open-sqlite';

/** Acknowledged writes of one report that a database lacks. */
export interface Missing {
  readonly name: string;
  readonly steps: number;
  /** The journal does not reach back to the last write present: there may be more. */
  readonly atLeast: boolean;
  /** ISO 8601, UTC: when the last of them was acknowledged. */
  readonly at: string;
}

/**
 * Acknowledged writes of the journal that are missing from a database. `thorough` reads the reports through;
 * otherwise their stored sums are compared. A report in the state last journalled is not missing, whatever
 * happened to the rest.
 */
export function missingOf(
  database: Database,
  journal: readonly Acknowledged[],
  thorough: boolean,
): readonly Missing[] {
  const held = journal.findLast((each) => hasRevision(database, each));
  const isWhole = held !== undefined && held.revision === journal.at(-1)?.revision;
  if (isWhole && !thorough) return [];
  const atLeast = held === undefined && journal.length >= KEPT_REVISIONS;
  return [...new Set(journal.map(({ report }) => report))].flatMap((report) => {
    const revisions = journal.filter((each) => each.report === report);
    const later = revisions.filter(({ revision }) => revision > (held?.revision ?? 0));
    const last = revisions.at(-1);
    if (last === undefined || (report === CHOICES && later.length === 0)) return [];
    const { name, at, sum } = last;
    if (report === CHOICES) return [{ name, steps: later.length, atLeast, at }];
    const stamped = stampedSum(database, report);
    // a write may have been committed and not yet journalled when the program ended
    const meant = isWhole ? lastSum(database, report) : sum;
    if (stamped !== meant) {
      const known = revisions.findLastIndex((each) => each.sum === stamped);
      if (known !== -1 && !isWhole)
        return [{ name, steps: revisions.length - 1 - known, atLeast: false, at }];
      return [{ name, steps: Math.max(1, later.length), atLeast, at }];
    }
    const isAsSaved = meant === null || !thorough || readsAs(database, report, meant);
    return isAsSaved ? [] : [{ name, steps: Math.max(1, later.length), atLeast, at }];
  });
}

function lastSum(database: Database, report: string): string | null {
  const sql = 'SELECT sum FROM revisions WHERE report = ? ORDER BY revision DESC LIMIT 1';
  return (database.prepare(sql).pluck().get(report) as string | null | undefined) ?? null;
}

function stampedSum(database: Database, report: string): string | null {
  const sql = 'SELECT checksum FROM reports WHERE id = ? AND deleted_at IS NULL';
  return (database.prepare(sql).pluck().get(report) as string | null | undefined) ?? null;
}

function readsAs(database: Database, id: string, sum: string): boolean {
  try {
    const report = loadReport(database, id);
    return report !== null && checksum(report) === sum;
  } catch {
    return false;
  }
}

const REMEDY = '请在“备份与移交”里查看备份，或关闭软件，把完整的数据文件（连同“-wal”文件）放回原处';

/** Says that acknowledged writes are missing: of which reports, how many, until when. */
export function missingNotice(missing: readonly Missing[]): string {
  const named = missing.map(
    ({ name, steps, atLeast, at }) =>
      `${name} ${atLeast ? '至少 ' : ''}${steps} 处（最后一处保存在 ${timeOf(at)}）`,
  );
  return `显示过“已保存”的修改有的不在数据文件里：${named.join('、')}；${REMEDY}`;
}

/** After a start that followed a crash: only what is proved. */
export function crashNotice(database: Database, journal: readonly Acknowledged[] | null): string {
  const last =
    journal?.at(-1)?.at ?? (database.prepare('SELECT max(at) FROM changes').pluck().get() as string);
  const saved = last === null ? '' : `，最后一次保存在 ${timeOf(last)}`;
  return journal === null || journal.length === 0
    ? `上次没有正常退出；没有保存记录可以核对，请看看最后的修改是否都在${saved}`
    : `上次没有正常退出；已与保存记录核对，显示“已保存”的修改都在${saved}`;
}

/** Says that the data file is missing or empty although there was one. */
export function absentNotice(
  journal: readonly Acknowledged[] | null,
  backups: number,
  wal: string | null,
): string {
  const reports = new Map((journal ?? []).map((each) => [each.report, each]));
  const named = [...reports.values()].filter(({ sum }) => sum !== null).map(({ name }) => name);
  const held = named.length === 0 ? '' : `，里面有过 ${named.join('、')}`;
  const kept = wal === null ? '' : `；留下的“${wal}”原样另存，请不要删除`;
  const way =
    backups === 0
      ? '没有找到备份，请把原来的数据文件放回原处再打开'
      : `有 ${backups} 份备份，请在“备份与移交”里查看、比较和恢复`;
  return `原来的数据文件不在了或是空的${held}，现在是新建的空文件${kept}；${way}`;
}

function timeOf(at: string): string {
  return new Date(at).toLocaleString('zh-CN', { hour12: false });
}
