import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { surplusOf } from '#shared/compute/cell';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { excelFormula, formulaSentence } from '#shared/compute/readings';
import { fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import type { Address, TableId } from '#shared/tables/address';
import { henan2023 as pack } from '../../support/packs.ts';

const AT: Address = '公开03/2080101/基本支出';

/** A report whose 公开03 and 公开05 list 2080101, with 基本支出 of each in 分 (`null`: printed blank). */
function report(amounts: Partial<Record<TableId, number | null>>): Report {
  const empty = createReport({ id: 'x', 部门: '示例局', 年度: 2023, 单位: '元', pack });
  const rows = (table: TableId): readonly Row[] =>
    ['208', '20801', '2080101'].map((code) => {
      const amount = code === '2080101' ? amounts[table] : undefined;
      const cell = { amount: amount == null ? null : fen(amount), printed: null };
      return {
        id: code,
        block: 'rows',
        code,
        label: code,
        cells: amount === undefined ? {} : { 基本支出: cell },
      };
    });
  const own: readonly TableId[] = ['公开03', '公开05'];
  return {
    ...empty,
    tables: mapTables(empty.tables, (id, table) =>
      own.includes(id) ? { ...table, rows: [...table.rows, ...rows(id)] } : table,
    ),
  };
}

const cellOf = (of: Report, at: Address = AT) => compute(pack, of).cells.get(at);

describe('基本支出 of a 科目 in 公开03', () => {
  it('基本支出 follows 公开05, 07 and 08, and so do the totals above it', () => {
    const given = report({ 公开05: 700 });
    expect(cellOf(given)).toMatchObject({ value: 700, origin: 'computed' });
    expect(cellOf(given, '公开03/合计/本年支出合计')?.value).toBe(700);
    expect(cellOf(given, '公开01/39/决算数')?.value).toBe(700);
  });

  it('a larger 基本支出 is kept, and its part outside 财政拨款 is shown', () => {
    const cell = cellOf(report({ 公开05: 700, 公开03: 1000 }));
    expect(cell).toMatchObject({ value: 1000, origin: 'entered', computed: 700 });
    expect(cell && surplusOf(cell)).toBe(300);
  });

  it('基本支出 accepts an entry without any 财政拨款', () => {
    expect(cellOf(report({ 公开03: 1000 }))).toMatchObject({
      value: 1000,
      origin: 'entered',
      computed: null,
    });
  });

  it('a smaller 基本支出 is kept as a contradiction, reported once', () => {
    const given = report({ 公开05: 7_000_000, 公开03: 5_000_000 });
    expect(cellOf(given)).toMatchObject({ value: 5_000_000, origin: 'stated', computed: 7_000_000 });
    const { findings } = checkReport(pack, given, compute(pack, given));
    const here = findings.filter(({ where }) => where.row === '2080101' && where.column === '基本支出');
    expect(here.map(({ rule }) => rule)).toEqual(['科目分项']);
  });

  it.each([
    [700, 500, 'stated'],
    [0, null, 'blank'],
  ] as const)('with 公开05 %s and %s printed: %s', (paid, printed, origin) => {
    expect(cellOf(report({ 公开05: paid, 公开03: printed }))?.origin).toBe(origin);
  });

  it('基本支出 follows 公开05 again if an import printed the same', () => {
    const given = report({ 公开05: 700, 公开03: 700 });
    const settled = dropRepeatedEntries(given, compute(pack, given));
    expect(settled.tables.公开03.rows.find(({ id }) => id === '2080101')?.cells).toEqual({});
    const larger = report({ 公开05: 700, 公开03: 800 });
    expect(dropRepeatedEntries(larger, compute(pack, larger))).toEqual(larger);
  });

  it('the source of 基本支出 is given in words and in Excel', () => {
    const formula = cellOf(report({ 公开05: 700 }))?.formula;
    if (formula == null) throw new Error('no formula');
    expect(formulaSentence(formula)).toBe(
      '≥公开05同一科目“基本支出”＋公开07同一科目“基本支出”＋公开08同一科目“基本支出”',
    );
    expect(excelFormula(formula, (at) => at.slice(2, 4))).toBe('IF(COUNT(05)=0,"",SUM(05))');
  });
});

describe('年初结转和结余 of 公开01', () => {
  const carried = (general: number, all: number | null): Report => {
    const set = (rows: readonly Row[], id: string, column: string, amount: number) =>
      rows.map((row) =>
        row.id === id ? { ...row, cells: { [column]: { amount: fen(amount), printed: null } } } : row,
      );
    const empty = report({ 公开05: 700 });
    return {
      ...empty,
      tables: mapTables(empty.tables, (id, table) => {
        if (id === '公开04') return { ...table, rows: set(table.rows, '29', '金额', general) };
        if (id === '公开01' && all !== null) return { ...table, rows: set(table.rows, '29', '决算数', all) };
        return table;
      }),
    };
  };

  it('年初结转和结余 is at least that of 公开04', () => {
    expect(cellOf(carried(200, null), '公开01/29/决算数')).toMatchObject({ value: 200, origin: 'computed' });
    expect(cellOf(carried(200, 300), '公开01/29/决算数')).toMatchObject({ value: 300, origin: 'entered' });
  });

  it('a smaller 年初结转和结余 is reported', () => {
    const given = carried(200, 100);
    const { findings } = checkReport(pack, given, compute(pack, given));
    expect(findings.filter(({ rule }) => rule === '结转包含').map(({ message }) => message)).toEqual([
      expect.stringContaining('不应小于 2.00'),
    ]);
  });

  it('where 公开01 balances with it, other funds may be carried in below zero', () => {
    const severities = (opening: number, total: number) => {
      const given = carried(200, opening);
      const tables = mapTables(given.tables, (id, table) => {
        if (id !== '公开01') return table;
        const figures: Record<string, number> = { 1: 600, 31: total, 62: total };
        const rows = table.rows.map((row) => {
          const amount = figures[row.id];
          return amount === undefined
            ? row
            : { ...row, cells: { 决算数: { amount: fen(amount), printed: null } } };
        });
        return { ...table, rows };
      });
      const stated = { ...given, tables };
      return checkReport(pack, stated, compute(pack, stated))
        .findings.filter(({ rule }) => rule === '结转包含')
        .map(({ severity }) => severity);
    };
    expect(severities(100, 700)).toEqual(['info']);
    expect(severities(100, 800)).toEqual(['error']);
  });
});
