import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { parseAddress } from '#shared/tables/address';
import { REFERENCE, readCase } from '../../support/cases.ts';

const { pack, report, computed } = readCase(REFERENCE);
const addresses = [...computed.cells.keys()];

const write = record({
  at: constantFrom(...addresses),
  amount: option(integer({ min: -1_000_000, max: 1_000_000 }), { nil: null }),
}).map(({ at, amount }): Write => {
  const place = parseAddress(at);
  if (place === null) throw new Error(at);
  return { kind: 'cell', ...place, cell: amount === null ? null : { amount: fen(amount), printed: null } };
});

describe('computing after an edit', () => {
  it('computing after an edit equals computing from scratch, whatever was typed, cleared or stated', () => {
    assert(
      property(
        array(array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (steps) => {
          let now: Report = report;
          let quick = computed;
          for (const step of steps) {
            now = applyWrites(now, step).report;
            quick = compute(pack, now, quick);
          }
          const anew = compute(pack, now);
          expect([...quick.cells]).toEqual([...anew.cells]);
          expect(quick.relations).toEqual(anew.relations);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cells with equal results are kept', () => {
    const edited = applyWrites(report, [
      {
        kind: 'cell',
        table: '公开02',
        row: '2080101',
        column: '其他收入',
        cell: { amount: fen(100), printed: null },
      },
    ]).report;
    const after = compute(pack, edited, computed);
    const changed = addresses.filter((at) => after.cells.get(at) !== computed.cells.get(at));
    expect(changed).toContain('公开02/合计/其他收入');
    expect(changed.length).toBeLessThan(20);
  });

  it('computing starts from scratch if rows were added, or a form got its first figure', () => {
    const row = { id: '2299999', block: 'rows', code: '2299999', label: '其他支出', cells: {} };
    const longer = applyWrites(report, [{ kind: 'addRow', table: '公开02', row, position: 1 }]).report;
    expect([...compute(pack, longer, computed).cells]).toEqual([...compute(pack, longer).cells]);
    const funded = applyWrites(longer, [
      { kind: 'addRow', table: '公开07', row, position: 1 },
      {
        kind: 'cell',
        table: '公开07',
        row: row.id,
        column: '本年收入',
        cell: { amount: fen(500), printed: null },
      },
    ]).report;
    const before = compute(pack, longer);
    expect([...compute(pack, funded, before).cells]).toEqual([...compute(pack, funded).cells]);
    const cleared = applyWrites(funded, [
      { kind: 'cell', table: '公开07', row: row.id, column: '本年收入', cell: null },
    ]).report;
    expect([...compute(pack, cleared, compute(pack, funded)).cells]).toEqual([
      ...compute(pack, cleared).cells,
    ]);
  });
});
