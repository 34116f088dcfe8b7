import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { Store } from '#main/store/store';
import type { Report } from '#shared/report/report';
import { tempFolder } from '../support/temp-folder.ts';
import { random, rounds } from './rounds.ts';
import { prepare } from './written.ts';

const ROUNDS = rounds(60, 2000);
const SEED = 20_261_127;

type Outcome = 'unchanged' | 'detected';

/**
 * The app's behaviour on a damaged file; `null` if it shows a report other than the one saved, or none at all.
 */
function outcomeOf(file: string, saved: Report): Outcome | null {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) return 'detected';
  const { database, notices, close } = opened.value;
  try {
    const store = new Store(database, () => new Date());
    if (notices.length > 0) return 'detected';
    const loaded = store.load(saved.id);
    if (loaded.kind === 'damaged') return 'detected';
    return loaded.kind === 'sound' && JSON.stringify(loaded.report) === JSON.stringify(saved)
      ? 'unchanged'
      : null;
  } catch (error) {
    if (/^SQLITE_/.test(String((error as { code?: string }).code))) return 'detected';
    throw error;
  } finally {
    close();
  }
}

describe('a database with random damage', () => {
  it(`in ${ROUNDS} rounds a randomly damaged database shows what was saved, or reports that it cannot`, {
    timeout: ROUNDS * 500,
  }, () => {
    const sound = join(tempFolder(), 'a.db');
    prepare(sound);
    const bytes = readFileSync(sound);
    const opened = openDatabase(sound, new Date());
    if (!opened.ok) throw new Error(opened.error.message);
    const store = new Store(opened.value.database, () => new Date());
    const loaded = store.load(store.list()[0]?.id ?? '');
    opened.value.close();
    if (loaded.kind !== 'sound') throw new Error('the sample is not sound');

    const next = random(SEED);
    const counts = { unchanged: 0, detected: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const file = join(tempFolder(), 'a.db');
      const damage = round % 10 === 9 ? truncate(bytes, next) : flip(bytes, next);
      writeFileSync(file, damage.bytes);
      const outcome = outcomeOf(file, loaded.report);
      expect(outcome, damage.what).not.toBeNull();
      if (outcome !== null) counts[outcome]++;
    }
    expect(counts.detected).toBeGreaterThan(0);
    console.log(`损坏：${ROUNDS} 次，发现 ${counts.detected}，未影响内容 ${counts.unchanged}，显示错数 0`);
  });
});

interface Damage {
  readonly bytes: Buffer;
  readonly what: string;
}

function flip(bytes: Buffer, next: () => number): Damage {
  const damaged = Buffer.from(bytes);
  const at = Math.floor(next() * bytes.length);
  const bit = Math.floor(next() * 8);
  damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
  return { bytes: damaged, what: `bit ${bit} of byte ${at}` };
}

function truncate(bytes: Buffer, next: () => number): Damage {
  const length = 1 + Math.floor(next() * (bytes.length - 1));
  return { bytes: bytes.subarray(0, length), what: `cut to ${length} bytes` };
}
