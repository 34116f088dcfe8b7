import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { planOf } from '#shared/compute/plan';
import { mapTables, type Report } from '#shared/report/report';
import { defaultPack } from '../../support/cases.ts';
import { largeReport } from '../checks/clean/large.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const MANY = 12;
const pack = defaultPack();

/** MiB in use after garbage is collected, without an end of the job. */
function inUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** MiB that stay when plans for reports of different rows have been made in one job. */
function leftBy(rows: number, plans: number): number {
  const { report } = largeReport(pack, rows, 0);
  planOf(pack, without(report, 0));
  const before = inUse();
  for (let last = 1; last <= plans; last++) planOf(pack, without(report, last));
  return inUse() - before;
}

function without(report: Report, last: number): Report {
  const tables = mapTables(report.tables, (_, table) => ({ ...table, rows: table.rows.slice(0, -1 - last) }));
  return { ...report, tables };
}

it('many reports computed in one job leave no more than one does', () => {
  expect(leftBy(300, MANY)).toBeLessThan(2);
});

it('the plan of the same rows is made once', () => {
  const { report } = largeReport(pack, 900, 0);
  expect(planOf(pack, { ...report })).toBe(planOf(pack, report));
});
