import { type Backup, localDay } from './backup-name.ts';
import { isVerified, type Verdict } from './backup-verdict.ts';

/** A backup and its verdict; `null` until it is read through. */
export interface LookedAt extends Backup {
  readonly verdict: Verdict | null;
}

export const NEWEST_KEPT = 10;
/** The least number of verified ones. */
export const VERIFIED_KEPT = 5;
/** Backups kept for each report that is sound in them, whatever their age. */
const SOUND_COPIES = 3;
const DAYS_KEPT = 30;

/**
 * The backups to keep, of those of one data file, newest first: those without a verdict; among several with equal
 * content a sound one; of these the ten newest and the five newest sound ones, those made before an upgrade, the
 * newest sound one of each of the latest thirty days and of each earlier month; and for every report the three
 * newest in which it is sound. Days are those that occur in the backups: a jump of the clock ages none.
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

/**
 * The sound backups because of which others may be removed: the newest ones, those with the content of a removed
 * one, those that stand for its day or month, and the newest in which its reports are sound.
 */
export function reliedOn(backups: readonly LookedAt[], removed: ReadonlySet<string>): readonly LookedAt[] {
  const distinct = distinctBackups(backups);
  const gone = backups.filter(({ name }) => removed.has(name));
  const digests = new Set(gone.map(({ verdict }) => verdict?.digest));
  const periodOf = periods(distinct);
  const gonePeriods = new Set(gone.map(periodOf));
  const relied = new Set([
    ...distinct.filter(isWhole).slice(0, VERIFIED_KEPT),
    ...distinct.filter(({ verdict }) => digests.has(verdict?.digest)),
    ...onePerPeriod(distinct).filter((each) => gonePeriods.has(periodOf(each))),
    ...soundCopies(distinct),
  ]);
  return [...relied].filter((each) => isWhole(each) && !removed.has(each.name));
}

function isWhole({ verdict }: LookedAt): boolean {
  return verdict !== null && isVerified(verdict);
}

/** Of backups with equal content the newest sound one; all of them if none is sound. */
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
  const periodOf = periods(backups);
  const best = new Map<string, LookedAt>();
  for (const each of backups) {
    const period = periodOf(each);
    const standing = best.get(period);
    if (standing === undefined || (!isWhole(standing) && isWhole(each))) best.set(period, each);
  }
  return [...best.values()];
}

/** Each of the latest thirty days with backups is a period, and each month before them. */
function periods(backups: readonly LookedAt[]): (backup: LookedAt) => string {
  const dayOf = ({ madeAt }: LookedAt) => localDay(madeAt);
  const latest = new Set([...new Set(backups.map(dayOf))].slice(0, DAYS_KEPT));
  return (backup) => {
    const day = dayOf(backup);
    return latest.has(day) ? day : day.slice(0, 7);
  };
}

/** Unnoticed damage is copied into every newer backup, so the last sound copies of each report are kept. */
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
