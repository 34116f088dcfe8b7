import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import type { Call } from '#shared/api/transport';
import { compute } from '#shared/compute/compute';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import type { Result } from '#shared/result';
import { tempFolder } from '../support/temp-folder.ts';
import { drawUnits, known, PACK } from '../unit/combine/units.ts';

const units = drawUnits(4);
let dispatch: Call;
let ids: string[];

beforeEach(async () => {
  let next = 0;
  const app = createApp({
    file: join(tempFolder(), 'a.db'),
    now: () => new Date(),
    newId: () => `r${next++}`,
  });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(app.value.close);
  dispatch = app.value.dispatch;
  ids = [];
  for (const { report } of units) {
    const { cells } = compute(PACK, report);
    const content = writeTranscription(report, PACK, (at) => cells.get(at)?.value ?? null);
    ids.push(done(await dispatch('transcription.import', { filename: 'a.json', content })).report);
  }
});

const TOTAL = '公开01/27/决算数';

async function combined(): Promise<string> {
  return done(await dispatch('combine.make', { 部门: '示例市示例局', parts: ids })).report;
}

it('a report made from others is stored with each unit’s share', async () => {
  const report = await combined();
  const parts = done(await dispatch('combine.parts', { report, address: TOTAL }));
  expect(parts.map(({ id }) => id)).toEqual(ids);
  const { cells } = compute(PACK, done(await dispatch('reports.open', { report })));
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(cells.get(TOTAL)?.value);
  const state = done(await dispatch('combine.state', { report }));
  expect(state?.parts.map((part) => part.state)).toEqual(['same', 'same', 'same', 'same']);
});

it('a changed unit is named with its changed figures, and taken in when the 汇总 is made again', async () => {
  const report = await combined();
  const unit = known(ids[1]);
  const at = '公开09/决算数/公务接待费';
  done(
    await dispatch('report.edit', {
      report: unit,
      edits: [{ kind: 'cells', cells: [{ address: at, text: '12.34' }] }],
    }),
  );
  const state = known(done(await dispatch('combine.state', { report })));
  expect(state.parts.map((part) => part.state)).toEqual(['same', 'changed', 'same', 'same']);
  expect(state.parts[1]?.figures).toContainEqual(expect.objectContaining({ place: at, after: 12_340_000 }));
  const before = done(await dispatch('reports.open', { report }));
  const shown = done(await dispatch('combine.previewAgain', { report }));
  expect(shown.changes.find(({ place }) => place === at)?.name).toMatch(/^公开09 .*公务接待费/);
  expect(done(await dispatch('reports.open', { report })).tables).toEqual(before.tables);
  done(await dispatch('combine.again', { report }));
  expect(done(await dispatch('combine.parts', { report, address: at }))).toContainEqual(
    expect.objectContaining({ id: unit, amount: 12_340_000 }),
  );
  done(await dispatch('history.undo', { report }));
  expect(done(await dispatch('reports.open', { report })).tables).toEqual(before.tables);
  const undone = known(done(await dispatch('combine.state', { report })));
  expect(undone.parts.map((part) => part.state)).toEqual(['same', 'changed', 'same', 'same']);
  expect(undone.overridden).toEqual([]);
  done(await dispatch('history.redo', { report }));
  const redone = known(done(await dispatch('combine.state', { report })));
  expect(redone.parts.map((part) => part.state)).toEqual(['same', 'same', 'same', 'same']);
  expect(redone.overridden).toEqual([]);
});

it('figures that cannot be added are stored as the person gave them', async () => {
  const made = await dispatch('combine.make', {
    部门: '示例市示例局',
    parts: ids,
    facts: { '绩效/整体得分': 9500 },
  });
  const { report } = done(made);
  expect(done(await dispatch('reports.open', { report })).facts['绩效/整体得分']).toBe(9500);
  done(await dispatch('combine.again', { report }));
  expect(done(await dispatch('reports.open', { report })).facts['绩效/整体得分']).toBe(9500);
});

it('a figure entered instead of a sum is kept and reported', async () => {
  const report = await combined();
  const at = '公开09/决算数/公务接待费';
  done(
    await dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address: at, text: '99' }] }],
    }),
  );
  const state = known(done(await dispatch('combine.state', { report })));
  expect(state.overridden).toContainEqual(expect.objectContaining({ place: at, stands: 99_000_000 }));
  const again = done(await dispatch('combine.again', { report }));
  expect(again.overridden.map(({ place }) => place)).toEqual([at]);
});

it('a figure entered instead of a sum is a finding of the check until it is verified or is the sum again', async () => {
  const report = await combined();
  const at = '公开09/决算数/公务接待费';
  const enter = async (text: string) =>
    done(
      await dispatch('report.edit', { report, edits: [{ kind: 'cells', cells: [{ address: at, text }] }] }),
    );
  const found = async () => {
    const { findings, verified } = done(await dispatch('checks.run', { report }));
    return [findings, verified].map((all) => all.filter(({ rule }) => rule === '各单位之和'));
  };
  const { warnings } = done(await dispatch('desk.renew', { report }));
  const [none] = await found();
  expect(none).toEqual([]);
  await enter('99');
  const [[finding] = []] = await found();
  expect(finding).toMatchObject({ severity: 'warning', where: { address: at }, actual: '99.00 万元' });
  expect(done(await dispatch('desk.renew', { report })).warnings).toBeGreaterThan(warnings);
  const verify = { kind: 'verify', finding: finding?.key ?? '', reason: '按批复调整' } as const;
  done(await dispatch('report.edit', { report, edits: [verify] }));
  expect((await found()).map((each) => each.length)).toEqual([0, 1]);
  done(await dispatch('combine.again', { report }));
  expect((await found()).map((each) => each.length)).toEqual([0, 1]);
  const sum = done(await dispatch('combine.parts', { report, address: at })).reduce(
    (all, { amount }) => all + amount,
    0,
  );
  await enter(String(sum / 1_000_000));
  expect(await found()).toEqual([[], []]);
});

it('a fact entered instead of a sum is a finding in the facts', async () => {
  const enter = async (report: string, value: number) =>
    done(await dispatch('report.edit', { report, edits: [{ kind: 'fact', key: '车辆/应急保障车', value }] }));
  for (const unit of ids) await enter(unit, 2);
  const report = await combined();
  await enter(report, 987);
  const { findings } = done(await dispatch('checks.run', { report }));
  const [finding] = findings.filter(({ rule }) => rule === '各单位之和');
  expect(finding).toMatchObject({ expected: '8', actual: '987', where: { section: '补充数据 国有资产' } });
});

it('units of different years are refused, and so is a report as its own unit', async () => {
  const report = await combined();
  const itself = await dispatch('combine.again', { report, parts: [report] });
  expect(itself).toMatchObject({ ok: false });
  done(
    await dispatch('report.edit', {
      report: known(ids[0]),
      edits: [{ kind: 'title', 部门: '甲', 年度: 2022 }],
    }),
  );
  const mixed = await dispatch('combine.make', { 部门: '又一局', parts: ids });
  expect(mixed).toMatchObject({ ok: false, error: { code: 'input' } });
});

it('a stored department is compared with its units', async () => {
  const report = await combined();
  expect(done(await dispatch('combine.compare', { report, parts: ids })).differences).toEqual([]);
  done(
    await dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address: '公开09/决算数/公务接待费', text: '99' }] }],
    }),
  );
  const { differences } = done(await dispatch('combine.compare', { report, parts: ids }));
  expect(differences.map(({ address }) => address)).toContain('公开09/决算数/公务接待费');
});

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
