// What computations hold in memory: many reports may be computed within one turn of the event loop.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import { henan2023 as pack } from '../../support/packs.ts';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

const MEGABYTE = 2 ** 20;

/** A report with a 项 that no other has, so that no plan fits two. */
function report(item: number): Report {
  const empty = createReport({ id: 'x', 部门: '示例局', 年度: 2023, 单位: '元', pack });
  const codes = ['208', '20801', `20801${String(item).padStart(2, '0')}`];
  const rows = codes.map((code): Row => ({ id: code, block: 'rows', code, label: code, cells: {} }));
  const tables = mapTables(empty.tables, (id, table) =>
    id === '公开03' ? { ...table, rows: [...table.rows, ...rows] } : table,
  );
  return { ...empty, tables };
}

/** Megabytes in use after some reports were computed. */
function heldAfter(first: number, last: number): number {
  for (let item = first; item <= last; item++) compute(pack, report(item));
  collect();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

it('a report that was computed is let go without a turn of the event loop', () => {
  const before = heldAfter(1, 5);
  expect(heldAfter(6, 99) - before).toBeLessThan(2);
});
