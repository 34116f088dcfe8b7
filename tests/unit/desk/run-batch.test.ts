import { expect, it } from 'vitest';
import { type BatchProgress, runBatch, sayRemaining } from '#shared/desk/run-batch';
import { sayState, stateOf } from '#shared/desk/state';
import { meets, readWhere } from '#shared/desk/where';
import { failure, success } from '#shared/result';

const items = Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, name: `第${at}局` }));

it('a batch works on several items at once, never more than requested, and keeps the order', async () => {
  let [running, most] = [0, 0];
  const told: BatchProgress[] = [];
  const { made, failures, left } = await runBatch(
    items,
    async ({ id }) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 10 - Number(id)));
      running--;
      return id === '0' || id === '1' ? failure('input', '不行') : success(Number(id));
    },
    { workers: 3, now: () => performance.now(), progress: (each) => told.push(each) },
  );
  expect(most).toBe(3);
  expect(made.map(({ value }) => value)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  // the second failed first
  expect(failures).toEqual([
    { id: '0', name: '第0局', why: '不行' },
    { id: '1', name: '第1局', why: '不行' },
  ]);
  expect(left).toEqual([]);
  expect(told.at(-1)).toMatchObject({ done: 10, total: 10, remainingMs: 0, doing: [] });
});

it('a stopped batch finishes items in progress, and lists those left', async () => {
  let done = 0;
  const { made, left } = await runBatch(items, async () => success(++done), {
    workers: 2,
    now: () => 0,
    stopped: () => done >= 4,
  });
  expect(made.length + left.length).toBe(10);
  expect(left.map(({ id }) => id)).toEqual(['4', '5', '6', '7', '8', '9'].slice(made.length - 4));
});

it('a batch estimates its remaining time', () => {
  expect([sayRemaining(1_200), sayRemaining(240_000)]).toEqual(['约 2 秒', '约 4 分钟']);
});

it('conditions are parsed, and invalid ones refused', () => {
  const where = readWhere('年度=2024，状态＝错误');
  expect(where).toMatchObject({ ok: true, value: { 年度: 2024, 状态: '错误' } });
  const report = { 部门: '示例局', 年度: 2024, pack: 'a', state: '错误', whole: null } as const;
  expect(where.ok && [meets(report, where.value), meets({ ...report, 年度: 2023 }, where.value)]).toEqual([
    true,
    false,
  ]);
  expect(readWhere('颜色=红')).toMatchObject({ ok: false });
  expect(readWhere('状态=好')).toMatchObject({ ok: false });
});

it('the state of a report is given', () => {
  const counts = { errors: 0, warnings: 0, todo: 0, verified: 0, filled: 9, total: null };
  const known = { fresh: true, counts, exported: false, publishedOn: null, changedSince: false };
  expect(stateOf({ ...known, counts: null })).toBe('未检查');
  expect(stateOf({ ...known, counts: { ...counts, filled: 0 } })).toBe('空');
  expect(sayState({ ...known, counts: { ...counts, errors: 3, todo: 2 } })).toBe('错误 3');
  expect(sayState({ ...known, counts: { ...counts, todo: 2 } })).toBe('待填 2');
  expect(stateOf({ ...known, counts: { ...counts, warnings: 1 } })).toBe('填写中');
  expect(stateOf(known)).toBe('已核实');
  expect(stateOf({ ...known, exported: true })).toBe('已导出');
  expect(sayState({ ...known, publishedOn: '2024-08-30' })).toBe('已公开 2024-08-30');
  const changed = { ...known, publishedOn: '2024-08-30', changedSince: true };
  expect(sayState(changed)).toBe('已公开 2024-08-30，后有改动');
  expect(stateOf(changed)).toBe('公开后有改动');
});
