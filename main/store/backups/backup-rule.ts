import { type Backup, localDay } from './backup-name.ts';
import { isVerified, type Verdict } from './backup-verdict.ts';

/** A backup and what was found in it; `null` while nobody has looked. */
export interface LookedAt extends Backup {
  readonly verdict: Verdict | null;
}

export const NEWEST_KEPT = 10;
/** Never fewer verified ones than this. */
export const VERIFIED_KEPT = 5;
/** Backups kept for each report in which it is whole, however old they are. */
const SOUND_COPIES = 3;
const DAYS_KEPT = 30;

/**
 * The backups to keep, of those of one data file, newest first. Kept are: what nobody has looked into; of several with
 * the same content one that is whole; of these the ten newest and the five newest whole ones, those made before an
 * upgrade, of each of the latest thirty days and of each month before that the newest whole one; and the three newest
 * in which a report is whole, for every report. Days are counted as they occur in the backups: a clock that jumps
 * ages none.
 */
export function keptBackups(backups: readonly LookedAt[]): ReadonlySet<string> {
  const distinct = distinctBackups(backups);
  const kept = [
    ...backups.filter(({ verdict }) => verdict === null),
    ...distinct.slice(0, NEWEST_KEPT),
    ...distinct.filter(isWhole).slice(0, VERIFIED_KEPT),
    ...distinct.filter(({ kind }) => kind === '升级前'),
    ...onePerPeriod(distinct),
    ...soundCopies(distinct),
  ];
  return new Set(kept.map(({ name }) => name));
}

function isWhole({ verdict }: LookedAt): boolean {
  return verdict !== null && isVerified(verdict);
}

/** Of backups with the same content the newest whole one; all of them where none is whole. */
function distinctBackups(backups: readonly LookedAt[]): readonly LookedAt[] {
  const whole = new Map<string, string>();
  for (const each of backups) {
    const digest = each.verdict?.digest ?? '';
    if (isWhole(each) && !whole.has(digest)) whole.set(digest, each.name);
  }
  return backups.filter(
    ({ name, verdict }) => verdict !== null && (whole.get(verdict.digest) ?? name) === name,
  );
}

function onePerPeriod(backups: readonly LookedAt[]): readonly LookedAt[] {
  const days = new Set<string>();
  const best = new Map<string, LookedAt>();
  for (const each of backups) {
    const day = localDay(each.madeAt);
    if (days.size < DAYS_KEPT) days.add(day);
    const period = days.has(day) ? day : day.slice(0, 7);
    const standing = best.get(period);
    if (standing === undefined || (!isWhole(standing) && isWhole(each))) best.set(period, each);
  }
  return [...best.values()];
}

/** Damage that nobody has noticed goes into every newer backup: the last true copies of each report stay. */
function soundCopies(backups: readonly LookedAt[]): readonly LookedAt[] {
  const found = new Map<string, number>();
  return backups.filter(({ verdict }) => {
    const sound = (verdict?.reports ?? []).filter(
      (report) => report.sound && (found.get(report.id) ?? 0) < SOUND_COPIES,
    );
    for (const { id } of sound) found.set(id, (found.get(id) ?? 0) + 1);
    return sound.length > 0;
  });
}
