import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { isLogWhole } from '#main/store/history/log-chain';
import { openDatabase } from '#main/store/opening/open';
import { APPLICATION_ID, ownershipOf } from '#main/store/opening/own-file';
import { MIGRATIONS, migrate } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import { tempFolder } from '../support/temp-folder.ts';

it('migration 120 marks the file, adds missing sums and chains the logs; from then on a missing sum is damage', () => {
  const file = join(tempFolder(), 'a.db');
  const old = new BetterSqlite3(file);
  migrate(
    old,
    MIGRATIONS.filter(({ version }) => version < 120),
  );
  old.exec("INSERT INTO departments VALUES (1, '示例局')");
  const columns = '(id, department, year, pack, unit, changed_at, deleted_at)';
  const values = "1, 2023, 'henan-2023', '元', '2024-01-01T00:00:00Z'";
  old.exec(`INSERT INTO reports ${columns} VALUES ('r', ${values}, NULL), ('gone', ${values}, '2024-02-01')`);
  old.exec("INSERT INTO form_rows VALUES ('r', '公开05', '205', 1, 'rows', '205', '教育支出')");
  for (const report of ['r', 'gone', 'r'])
    old.exec(
      `INSERT INTO changes (report, at, what, place) VALUES ('${report}', '2024-01-01', '新建报表', '报表')`,
    );
  expect(ownershipOf(old)).toBe('ours');
  old.close();

  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  const { database } = opened.value;
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(database.prepare('SELECT count(*) FROM reports WHERE checksum IS NULL').pluck().get()).toBe(0);
  expect([isLogWhole(database, 'r'), isLogWhole(database, 'gone')]).toEqual([true, true]);
  const store = new Store(database, () => new Date());
  expect(store.load('r')).toMatchObject({ kind: 'sound' });
  store.write('r', '说明', [{ kind: 'remark', remark: '一' }]);
  expect(store.load('r')).not.toHaveProperty('logAltered');
  database.exec('UPDATE reports SET checksum = NULL');
  expect(store.load('r')).toEqual({ kind: 'damaged' });
});
