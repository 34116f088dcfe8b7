import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { MIGRATIONS, migrate } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import { tempFolder } from '../support/temp-folder.ts';

it('migration 30 gives an old report space for facts and reasons, and leaves its texts unchanged', () => {
  const file = join(tempFolder(), 'a.db');
  const old = new BetterSqlite3(file);
  migrate(
    old,
    MIGRATIONS.filter(({ version }) => version <= 20),
  );
  old.exec("INSERT INTO departments VALUES (1, '示例局')");
  old.exec(
    "INSERT INTO reports VALUES ('r', 1, 2023, 'henan-2023', '万元', NULL, '2024-01-01T00:00:00Z', NULL, NULL)",
  );
  old.exec(`INSERT INTO texts VALUES ('r', '名词解释', '["一、财政拨款收入"]')`);
  old.close();

  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  const loaded = new Store(opened.value.database, () => new Date()).load('r');
  expect(loaded).toMatchObject({
    kind: 'sound',
    report: { facts: {}, reasons: {}, texts: { 名词解释: ['一、财政拨款收入'] } },
  });
});
