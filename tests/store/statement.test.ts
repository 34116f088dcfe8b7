import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { createApp } from '#main/app';
import { driver } from '#main/store/sqlite/open-sqlite';
import type { Call } from '#shared/api/transport';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { text, report } = readCase(SAMPLE);
/** The prototype with which the current driver prepares queries. */
const prototype: { prepare(sql: string): unknown } =
  driver() === 'node:sqlite' ? DatabaseSync.prototype : BetterSqlite3.prototype;

/** One call after the other, as made by the window while a person types. */
async function work(dispatch: Call, id: string, amount: string): Promise<void> {
  const edits = [{ address: '公开05/2070104/基本支出', text: amount }];
  await must(dispatch('report.edit', { report: id, edits: [{ kind: 'cells', cells: edits }] }));
  await must(dispatch('history.undo', { report: id }));
  await must(dispatch('history.redo', { report: id }));
  await must(dispatch('history.next', { report: id }));
  await must(dispatch('history.list', { report: id }));
  await must(dispatch('reports.list', {}));
  await must(dispatch('reports.open', { report: id }));
  await must(dispatch('checks.run', { report: id }));
  await must(dispatch('reasons.earlier', {}));
  await must(dispatch('settings.write', { charts: '图片' }));
  await must(dispatch('settings.read', {}));
  await must(dispatch('reports.delete', { report: id }));
  await must(dispatch('reports.restore', { report: id }));
}

it('a query is prepared once, however often it runs', async () => {
  const prepare = vi.spyOn(prototype, 'prepare');
  const file = join(tempFolder(), 'a.db');
  const opened = createApp({ file, now: () => new Date(), newId: () => report.id, who: '王会计' });
  if (!opened.ok) throw new Error(opened.error.message);
  const { dispatch, close } = opened.value;
  await must(dispatch('transcription.import', { filename: 'a.json', content: text }));
  await work(dispatch, report.id, '1');
  expect(prepare).toHaveBeenCalled();
  prepare.mockClear();
  await work(dispatch, report.id, '2');
  expect(prepare.mock.calls.map(([sql]) => sql)).toEqual([]);
  close();
});
