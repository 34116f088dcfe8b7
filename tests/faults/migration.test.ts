import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '#main/store/backups/backup';
import { LATEST_VERSION, MIGRATIONS, migrate, versionOf } from '#main/store/schema/migrate';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { FULL, rounds } from './rounds.ts';
import { runWithFault, straceMissing } from './strace.ts';

const POINTS = rounds(6, 200);
/** Approximate number of writes in opening and migrating, over which points are spread. */
const MOST_CALLS = 60;
const missing = straceMissing();
if (missing !== null) console.warn(`跳过迁移中断试验：${missing}`);

/** A database of the oldest version with a report in it. */
function makeOld(file: string): void {
  const database = new BetterSqlite3(file);
  migrate(database, MIGRATIONS.slice(0, 1));
  database.pragma('journal_mode = WAL');
  database.exec("INSERT INTO departments VALUES (1, '示例局')");
  database.exec("INSERT INTO reports VALUES ('r', 1, 2023, 'henan-2023', '元', NULL, '2024-01-01', NULL)");
  database.close();
}

/** Version and columns as they are; a half migration would show as a mix. */
function shapeOf(file: string): string {
  const database = new BetterSqlite3(file);
  const columns = database
    .prepare("SELECT group_concat(name) FROM pragma_table_info('reports')")
    .pluck()
    .get();
  const shape = `${versionOf(database)}: ${columns} ${database.prepare('SELECT count(*) FROM reports').pluck().get()}`;
  database.close();
  return shape;
}

describe.skipIf(missing !== null)('a migration cut off', () => {
  it(`an interrupted migration leaves the old file or the new, at ${POINTS} points`, {
    timeout: POINTS * 5000,
  }, async () => {
    const folder = tempFolder();
    const old = join(folder, 'old.db');
    makeOld(old);
    const migrated = join(folder, 'new.db');
    copyFileSync(old, migrated);
    await runWithFault('pwrite64', 'signal=KILL', 60_000, [join(ROOT, 'tests/faults/migrator.ts'), migrated]);
    const shapes = [shapeOf(old), shapeOf(migrated)];
    expect(shapes[1]).toContain(`${LATEST_VERSION}: `);
    const seen = new Set<string>();
    for (let point = 1; point <= POINTS; point++) {
      const file = join(tempFolder(), 'a.db');
      copyFileSync(old, file);
      const nth = 1 + Math.floor((point * MOST_CALLS) / POINTS);
      const calls = point % 2 === 0 ? 'fsync' : 'pwrite64';
      await runWithFault(calls, 'signal=KILL', nth, [join(ROOT, 'tests/faults/migrator.ts'), file]);
      const shape = shapeOf(file);
      seen.add(shape);
      expect(shapes, `killed at ${calls} ${nth}`).toContain(shape);
      if (shape === shapes[1]) expect(listBackups(file).length).toBeGreaterThan(0);
    }
    if (FULL) expect(seen.size).toBe(2);
    console.log(`迁移中断：${POINTS} 个点，停在旧版或新版（见到 ${seen.size} 种），没有半途的`);
  });
});
