import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { type Fen, fen, formatAmount, MAX_FEN } from '#shared/money/amount';
import { mapTables, type Report } from '#shared/report/report';
import { publishReference } from '../../publication/reference.ts';

const { report, pack } = publishReference();

function check(given: Report) {
  const computed = compute(pack, given);
  const { findings } = checkReport(pack, given, computed);
  return { computed, of: (rule: string) => findings.filter((each) => each.rule === rule) };
}

/** The report with every amount of its forms changed. */
function withAmounts(change: (amount: Fen) => Fen): Report {
  const tables = mapTables(report.tables, (_, table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [
          column,
          { ...cell, amount: cell.amount === null ? null : change(cell.amount), printed: null },
        ]),
      ),
    })),
  }));
  return { ...report, tables };
}

describe('amounts of any size', () => {
  it('a ministry’s amounts are accepted, with one hint', () => {
    const large = check(withAmounts((amount) => (amount > 1_000_000_000 ? fen(64_999_264_210_000) : amount)));
    const [hint, ...others] = large.of('金额偏大');
    expect(others).toEqual([]);
    expect(hint?.severity).toBe('info');
    expect(hint?.message).toContain(formatAmount(fen(64_999_264_210_000), report.单位));
    expect(large.of('超大合计')).toEqual([]);
  });

  it('ordinary departments’ amounts get no hint', () => {
    expect(check(report).of('金额偏大')).toEqual([]);
  });

  it.each([MAX_FEN, -MAX_FEN])(
    'a total that would not be exact stays blank, with a finding (%s)',
    (amount) => {
      const { computed, of } = check(withAmounts(() => fen(amount)));
      const blank = of('超大合计').map(({ where }) => where.address);
      expect(blank.length).toBeGreaterThan(5);
      for (const at of blank) expect(at && (computed.cells.get(at)?.computed ?? null)).toBeNull();
      for (const { value } of computed.cells.values())
        expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(MAX_FEN);
    },
  );
});
