import { describe, expect, it } from 'vitest';
import { keptBackups, type LookedAt } from '#main/store/backups/backup-rule';

const NOW = Date.parse('2026-06-15T04:00:00.000Z');
const DAY = 86_400_000;

interface Shape {
  readonly kind?: string;
  readonly digest?: string;
  /** Ids of the reports damaged in it, of a and b. */
  readonly damaged?: readonly string[];
  readonly unseen?: boolean;
  readonly whole?: boolean;
}

function backup(sequence: number, daysAgo: number, shape: Shape = {}): LookedAt {
  const { kind = '每日', digest = String(sequence), damaged = [], unseen = false, whole = true } = shape;
  const reports = ['a', 'b'].map((id) => ({ id, name: id, sound: !damaged.includes(id) }));
  return {
    name: String(sequence),
    sequence,
    kind,
    madeAt: new Date(NOW - daysAgo * DAY).toISOString(),
    verdict: unseen ? null : { id: 'x', digest, changes: sequence, whole, reports },
  };
}

const kept = (backups: readonly LookedAt[]) => [...keptBackups(backups)].map(Number).sort((a, b) => b - a);
const days = (from: number, to: number, shape: Shape = {}) =>
  Array.from({ length: from - to + 1 }, (_, index) => backup(from - index, from - index, shape));

describe('the thinning rule', () => {
  it('the ten newest backups are kept, one per day for thirty days, one per month before', () => {
    const list = [
      ...Array.from({ length: 12 }, (_, index) => backup(1000 - index, 0, { kind: '手动' })),
      ...Array.from({ length: 90 }, (_, index) => backup(900 - index, index + 1)),
      backup(50, 400, { kind: '升级前' }),
      backup(49, 400),
      backup(48, 400),
    ];
    const left = kept(list);
    expect(left.filter((each) => each > 900)).toHaveLength(10);
    expect(left.filter((each) => each > 800 && each <= 900).slice(0, 29)).toEqual(
      Array.from({ length: 29 }, (_, index) => 900 - index),
    );
    expect(left.filter((each) => each > 800 && each <= 871).length).toBeLessThanOrEqual(3);
    expect(left.filter((each) => each <= 50)).toEqual([50]);
  });

  it('a jump of the clock ages no backup', () => {
    const before = days(40, 1)
      .toReversed()
      .map((each, index) => ({ ...each, sequence: index, name: `${index}` }));
    const list = before.toReversed();
    const standing = keptBackups(list);
    for (const jump of [-400, 400, -4000]) {
      const left = keptBackups([backup(99, jump), ...list]);
      const gone = [...standing].filter((name) => !left.has(name));
      expect(gone.length, `a jump of ${jump} days`).toBeLessThanOrEqual(1);
    }
  });

  it('of backups with equal content one is kept, and that a sound one', () => {
    const same = { digest: 'same' };
    const list = [
      backup(9, 1, { ...same, damaged: ['a'] }),
      backup(8, 2, same),
      backup(7, 3, same),
      backup(6, 4, { ...same, whole: false }),
    ];
    expect(kept(list)).toEqual([8]);
    expect(kept(list.filter(({ sequence }) => sequence !== 8 && sequence !== 7))).toEqual([9, 6]);
  });

  it('copies of a damaged report do not displace its last sound ones', () => {
    const bad = Array.from({ length: 300 }, (_, index) => backup(400 - index, index, { damaged: ['a'] }));
    const good = [100, 99, 98, 97, 96].map((sequence, index) => backup(sequence, 300 + index));
    const left = kept([...bad, ...good]);
    expect(left.slice(-5)).toEqual([100, 99, 98, 97, 96]);
  });

  it('backups without a verdict are never removed', () => {
    const list = Array.from({ length: 50 }, (_, index) => backup(100 - index, 0, { unseen: true }));
    expect(kept(list)).toHaveLength(50);
  });
});
