// The same work on many reports, over the real services, and undone.
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import type { Call } from '#shared/api/transport';
import { rowItems } from '#shared/batch/row-items';
import {
  type Done,
  deleteWork,
  lastYearWork,
  movePackWork,
  nextYearWork,
  type Work,
} from '#shared/batch/works';
import { runBatch } from '#shared/desk/run-batch';
import { sayState } from '#shared/desk/state';
import type { Result } from '#shared/result';
import { dataWithUnits } from '../support/data-with-units.ts';

const UNITS = 3;
const MINUTE = 60_000;
let dispatch: Call;

beforeEach(async () => {
  let next = 0;
  const file = await dataWithUnits(UNITS);
  const app = createApp({ file, now: () => new Date(), newId: () => `new-${next++}` });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(app.value.close);
  dispatch = app.value.dispatch;
}, MINUTE);

const list = async () => given(await dispatch('desk.list', {}));

async function all(work: Work): Promise<readonly Done[]> {
  const items = rowItems(await list());
  const { made, failures } = await runBatch(items, work, { workers: 2, now: () => performance.now() });
  expect(failures).toEqual([]);
  return made.map(({ value }) => value);
}

async function undo(done: readonly Done[]): Promise<void> {
  for (const each of done)
    given((await each.undo?.()) ?? { ok: false, error: { code: 'missing', message: '' } });
}

it('new years, deletions and a change of pack are undone: the reports are as before', async () => {
  const before = await list();
  const made = await all(nextYearWork(dispatch));
  expect(await list()).toHaveLength(2 * UNITS);
  await undo(made);
  expect(await list()).toEqual(before);

  const deleted = await all(deleteWork(dispatch));
  expect(await list()).toEqual([]);
  await undo(deleted);
  expect(await list()).toEqual(before);

  const other = before[0]?.pack === 'national-2024' ? 'henan-2023' : 'national-2024';
  const moved = await all(movePackWork(dispatch, other, true));
  expect((await list()).every(({ pack }) => pack === other)).toBe(true);
  await undo(moved);
  expect((await list()).map(({ sum }) => sum)).toEqual(before.map(({ sum }) => sum));
});

it('undoing skips work that was not done, and steps made by somebody since', async () => {
  await all(nextYearWork(dispatch));
  const [last] = (await list()).map(({ 年度 }) => 年度).sort();
  const later = rowItems((await list()).filter(({ 年度 }) => 年度 !== last));
  const total = '上年/公开01/31/决算数';
  for (const { id } of later)
    given(await dispatch('report.edit', { report: id, edits: [{ kind: 'fact', key: total, value: null }] }));
  const take = lastYearWork(dispatch);
  const first = await Promise.all(later.map(take));
  const taken = first.map(given);
  const again = (await Promise.all(later.map(take))).map(given);
  expect(again.map((done) => done.undo)).toEqual(again.map(() => undefined));
  const [item] = later;
  const [done] = taken;
  if (item === undefined || done?.undo === undefined) throw new Error('nothing was taken');
  const edits = [{ kind: 'fact' as const, key: '三公/车辆保有量', value: 7 }];
  given(await dispatch('report.edit', { report: item.id, edits }));
  expect(await done.undo()).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

it('a published report is marked as changed since, until that is undone', async () => {
  const [first] = await list();
  const report = first?.id ?? '';
  const state = async () => sayState((await list()).find(({ id }) => id === report) as never);
  given(await dispatch('desk.published', { report, on: '2026-03-01' }));
  expect(await state()).toBe('已公开 2026-03-01');
  given(
    await dispatch('report.edit', { report, edits: [{ kind: 'fact', key: '三公/车辆保有量', value: 7 }] }),
  );
  expect(await state()).toBe('已公开 2026-03-01，后有改动');
  given(await dispatch('history.undo', { report }));
  expect(await state()).toBe('已公开 2026-03-01');
});

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
