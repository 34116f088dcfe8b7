import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountColumns } from '#shared/compute/compute';
import { bindFormulas } from '#shared/compute/formulas/bind-formulas';
import { shapesOf } from '#shared/compute/formulas/shapes';
import { PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import { tableOf } from '#shared/report/report';
import { type Address, address, isFreeTable, TABLE_IDS } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition } from '#shared/tables/grammar';
import { REFERENCE, readCase, SAMPLE } from '../../support/cases.ts';
import { baseTables } from '../../support/packs.ts';

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('pack %s', (_id, pack) => {
  const report = createReport({ id: 'x', 部门: '示例', 年度: pack.year, 单位: '元', pack });

  it('the pack declares the nine forms once each', () => {
    const ids = pack.tables.map((table) => table.id);
    expect(ids.filter((id) => !isFreeTable(id)).toSorted()).toEqual([...TABLE_IDS].toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(pack.tables.map((table) => [table.id, table] as const))(
    'the header of %s fills its columns',
    (_table, table) => {
      const width = table.blocks.flatMap((block) => block.columns).length;
      expect(headerWidths(table)).toEqual(table.header.map(() => width));
    },
  );

  it.each(pack.tables.map((table) => [table.id, table] as const))(
    'every row of %s covers all columns',
    (_table, table) => {
      const layout = layOutTable(table, tableOf(report.tables, table.id));
      for (const row of layout.body) {
        expect(
          row.cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0),
          row.key,
        ).toBe(layout.columns.length);
      }
      expect(new Set(layout.body.map((row) => row.key)).size).toBe(layout.body.length);
    },
  );

  it('every fillable cell is drawn, and no other', () => {
    const drawn = pack.tables.flatMap((table) =>
      layOutTable(table, tableOf(report.tables, table.id)).body.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.kind === 'amount' ? [cell.address] : [])),
      ),
    );
    const fillable = pack.tables.flatMap((table) =>
      tableOf(report.tables, table.id).rows.flatMap((row) =>
        amountColumns(table.blocks, row).map((column) => address(table.id, row.id, column)),
      ),
    );
    expect(drawn.toSorted()).toEqual(fillable.toSorted());
  });

  it('formulas fill only existing cells', () => {
    const fillable = new Set(allCells(pack.tables, report));
    expect([...bindFormulas(shapesOf(pack, report)).keys()].filter((at) => !fillable.has(at))).toEqual([]);
  });

  it('no cell is filled by two formulas', () => {
    const { report: filled } = readCase(SAMPLE);
    const targets = pack.tables.flatMap((table) =>
      table.formulas.flatMap((rule) => {
        const alone = { ...table, formulas: [rule] };
        return [...bindFormulas(shapesOf({ ...pack, tables: [alone] }, filled)).keys()];
      }),
    );
    expect(targets.filter((at, index) => targets.indexOf(at) !== index)).toEqual([]);
  });

  it('formulas read only existing cells', () => {
    const known = new Set<string>(allCells(pack.tables, report));
    const sources = [...bindFormulas(shapesOf(pack, report)).values()].flatMap(({ terms }) =>
      terms.map((term) => term.address),
    );
    expect(sources.filter((at) => !known.has(at))).toEqual([]);
  });

  it('headings name only existing columns', () => {
    for (const table of pack.tables) {
      const columns = table.blocks.flatMap((block) => block.columns.map(({ id }) => id));
      const named = table.header.flat().flatMap(({ column }) => (column === undefined ? [] : [column]));
      expect(columns, table.id).toEqual(expect.arrayContaining(named));
    }
  });

  it('relations use only existing columns', () => {
    for (const { id, left } of pack.relations) {
      const table = findTable(pack, left.table);
      const row = tableOf(report.tables, left.table).rows.find((each) => each.id === left.row);
      expect(row && amountColumns(table.blocks, row), id).toContain(left.column);
    }
  });

  it('each relation has its own id', () => {
    expect(new Set(pack.relations.map(({ id }) => id)).size).toBe(pack.relations.length);
  });
});

describe('the national forms', () => {
  it.each([REFERENCE, SAMPLE])(
    'the national forms have the transcription’s columns and blocks: %s',
    (path) => {
      const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>;
      for (const table of baseTables) {
        for (const block of table.blocks) {
          const given = file[table.id]?.[block.id];
          const rows = Array.isArray(given) ? (given as object[]) : [given ?? {}];
          const columns = block.columns.map(({ id }) => id).toSorted();
          expect(given, `${table.id}.${block.id}`).toBeDefined();
          for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(columns);
        }
      }
    },
  );
});

function allCells(tables: readonly TableDefinition[], report: ReturnType<typeof createReport>): Address[] {
  return tables.flatMap((table) =>
    tableOf(report.tables, table.id).rows.flatMap((row) =>
      amountColumns(table.blocks, row).map((column) => address(table.id, row.id, column)),
    ),
  );
}

/** Columns covered in each header row, including cells extending down from above. */
function headerWidths(table: TableDefinition): number[] {
  const reach = table.header.map(() => 0);
  table.header.forEach((row, index) => {
    for (const { colSpan = 1, rowSpan = 1 } of row) {
      for (let below = index; below < index + rowSpan; below++) reach[below] = (reach[below] ?? 0) + colSpan;
    }
  });
  return reach;
}
