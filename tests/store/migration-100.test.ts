import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { checksum } from '#main/store/checksum';
import { openDatabase } from '#main/store/opening/open';
import { MIGRATIONS, migrate } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import { fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { defaultPack } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

it('migration 100 gives an old report a history from its next change on, and leaves its figures and sum unchanged', () => {
  const report = createReport({ id: 'r', 部门: '示例局', 年度: 2023, 单位: '元', pack: defaultPack() });
  const row = { id: '205', block: 'rows', code: '205', label: '教育支出' };
  const old = { ...row, cells: { 基本支出: { amount: fen(806), printed: '8.06' } } };
  const stored = { ...report, tables: emptyBut(report, old) };
  const file = join(tempFolder(), 'a.db');
  const database = new BetterSqlite3(file);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 100),
  );
  database.exec("INSERT INTO departments VALUES (1, '示例局')");
  database
    .prepare("INSERT INTO reports VALUES ('r', 1, 2023, ?, '元', NULL, '2024-01-01T00:00:00Z', NULL, ?)")
    .run(report.pack, checksum(stored));
  database.exec("INSERT INTO form_rows VALUES ('r', '公开05', '205', 0, 'rows', '205', '教育支出')");
  database.exec("INSERT INTO cells VALUES ('r', '公开05', '205', '基本支出', 806, '8.06')");
  database.exec(
    "INSERT INTO changes (report, at, what, place) VALUES ('r', '2024-01-01T00:00:00Z', '填列', '公开05/205/基本支出')",
  );
  database.close();

  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  const store = new Store(opened.value.database, () => new Date());
  expect(store.load('r')).toEqual({ kind: 'sound', report: stored });
  expect(store.nextSteps('r')).toEqual({ undo: null, redo: null });
  expect(store.changes({ report: 'r', place: '', what: '', before: null, limit: 9 })).toMatchObject([
    { what: '填列', who: null, step: null },
  ]);
  store.write('r', '改', [{ kind: 'fact', key: '甲', value: 1 }]);
  expect(store.undo('r')).toMatchObject({ ok: true, value: { report: stored } });
});

type Report = ReturnType<typeof createReport>;

function emptyBut(report: Report, row: Report['tables']['公开05']['rows'][number]): Report['tables'] {
  const empty = Object.keys(report.tables).map((id) => [id, { printed: {}, rows: [] }]);
  return { ...Object.fromEntries(empty), 公开05: { printed: {}, rows: [row] } };
}
