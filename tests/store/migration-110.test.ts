import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { checksum } from '#main/store/checksum';
import { LayoutStore } from '#main/store/choices/layouts';
import { openDatabase } from '#main/store/opening/open';
import { loadReport } from '#main/store/reports/load-report';
import { MIGRATIONS, migrate } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import { fen } from '#shared/money/amount';
import { tempFolder } from '../support/temp-folder.ts';

it('migration 110 leaves old figures and sums unchanged; from then on a figure keeps its source through undo and redo', () => {
  const file = join(tempFolder(), 'a.db');
  const database = new BetterSqlite3(file);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 110),
  );
  database.exec("INSERT INTO departments VALUES (1, '示例局')");
  database.exec(
    `INSERT INTO reports (id, department, year, pack, unit, changed_at)
     VALUES ('r', 1, 2023, 'henan-2023', '元', '2024-01-01T00:00:00Z')`,
  );
  database.exec("INSERT INTO form_rows VALUES ('r', '公开05', '205', 0, 'rows', '205', '教育支出')");
  database.exec("INSERT INTO cells VALUES ('r', '公开05', '205', '基本支出', 806, '8.06', NULL)");
  database.close();

  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  const store = new Store(opened.value.database, () => new Date());
  const before = loadReport(opened.value.database, 'r');
  expect(before?.tables.公开05.rows[0]?.cells).toEqual({ 基本支出: { amount: 806, printed: '8.06' } });
  const cell = { amount: fen(900), printed: '9.00', source: '决算.xlsx 公开05!C7' };
  store.write('r', '导入', [{ kind: 'cell', table: '公开05', row: '205', column: '基本支出', cell }]);
  const figure = () => loadReport(opened.value.database, 'r')?.tables.公开05.rows[0]?.cells.基本支出;
  expect(figure()).toEqual(cell);
  store.undo('r');
  expect(before && checksum(before)).toBe(
    checksum(loadReport(opened.value.database, 'r') ?? (before as never)),
  );
  store.redo('r');
  expect(figure()).toEqual(cell);
  expect(store.changes({ report: 'r', place: '', what: '', before: null, limit: 1 })[0]?.after).toBe(
    '9.00（来自 决算.xlsx 公开05!C7）',
  );
});

it('migration 110 remembers the locations of forms in a layout', () => {
  const opened = openDatabase(join(tempFolder(), 'a.db'), new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  const layouts = new LayoutStore(opened.value.database);
  layouts.keep('f', { table: '公开05' });
  layouts.keep('f', { table: '公开03' });
  expect(layouts.find(['e', 'f'])).toEqual(new Map([['f', { table: '公开03' }]]));
  layouts.forget('f');
  expect(layouts.find(['f']).size).toBe(0);
});
