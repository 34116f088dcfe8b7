import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { NotStoredError } from '#main/store/proof';
import { loadReport } from '#main/store/reports/load-report';
import { differsByHalves } from '#main/store/salvage/half-characters';
import { migrate } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

/**
 * A data file as left by version 110, with half an emoji in a text, in an initial name, and in a changed name.
 */
function hitFile(): string {
  const file = join(tempFolder(), 'a.db');
  const database = new BetterSqlite3(file);
  database.exec(readFileSync(join(ROOT, 'tests/store/fixtures/half-characters.sql'), 'utf8'));
  database.pragma('journal_mode = WAL');
  database.close();
  return file;
}

function open(file: string) {
  const app = createApp({ file, now: () => new Date('2026-12-01T00:00:00Z'), newId, who: '李四' });
  if (!app.ok) throw new Error(app.error.message);
  return app.value;
}

it('reports that version 110 could no longer open are opened, stamped and logged again, and can be edited', async () => {
  const file = hitFile();
  const { dispatch, close } = open(file);
  expect(await must(dispatch('store.status', {}))).toMatchObject({ notices: [] });
  const listed = await must(dispatch('reports.list', {}));
  expect(listed.map(({ 部门 }) => 部门)).toEqual(['说明原因的局', '新建的局\ufffd', '改名\ufffd的\ufffd局']);
  for (const { id } of listed) {
    const report = await must(dispatch('reports.open', { report: id }));
    const [last] = await must(dispatch('history.list', { report: id }));
    expect(last).toMatchObject({ what: '认出残缺字符', who: '李四' });
    await must(
      dispatch('report.edit', { report: id, edits: [{ kind: 'reason', key: '另一处', words: '照常' }] }),
    );
    await must(dispatch('history.undo', { report: id }));
    expect(await must(dispatch('reports.open', { report: id }))).toEqual(report);
  }
  const first = await must(dispatch('reports.open', { report: listed[0]?.id ?? '' }));
  expect(first.reasons).toEqual({ 收入增减: '因为🙂\ufffd' });
  close();
  const again = open(file);
  for (const { id } of listed) await must(again.dispatch('reports.open', { report: id }));
  again.close();
});

it('any other difference from a report’s sum is damage', () => {
  const file = hitFile();
  const database = new BetterSqlite3(file);
  migrate(database);
  const sums = database.prepare('SELECT id, checksum FROM reports').all() as {
    id: string;
    checksum: string;
  }[];
  const verdicts = () =>
    sums.map(({ id, checksum }) => {
      const report = loadReport(database, id);
      return report !== null && differsByHalves(database, report, checksum);
    });
  expect(verdicts()).toEqual([true, true, true]);
  database.exec("UPDATE form_rows SET label = label || '。' WHERE position = 0");
  expect(verdicts()).toEqual([false, false, false]);
  database.close();
});

it('a write that SQLite would store differently is rolled back before it is acknowledged', () => {
  const database = new BetterSqlite3(':memory:');
  migrate(database);
  const { report } = readCase(SAMPLE);
  const fresh = new Store(database, () => new Date());
  fresh.add(report, '导入');
  const half = { kind: 'reason', key: '收入', words: '\ud83d' } as const;
  expect(() => fresh.write(report.id, '填写原因', [half])).toThrow(NotStoredError);
  expect(() => fresh.add({ ...report, id: 'r2', 部门: '局\udf00' }, '导入')).toThrow(NotStoredError);
  expect(fresh.load(report.id)).toEqual({ kind: 'sound', report });
  expect(fresh.list()).toHaveLength(1);
  database.close();
});
