import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { tableOf } from '#shared/report/report';
import type { Address, TableId } from '#shared/tables/address';
import { HAS_LIBREOFFICE } from '../exports/office.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { paper, SHAPES } from './fixtures/shapes.ts';
import { throughLibreOffice, toXlsx } from './fixtures/workbook.ts';
import { asNewReport, readGiven } from './reading.ts';

const sample = readCase(SAMPLE);

/** Every figure of a report's forms, as shown. */
function figures(report: typeof sample.report, tables: readonly TableId[], untaken: readonly string[] = []) {
  const { cells } = compute(sample.pack, report);
  return Object.fromEntries(
    [...cells.values()]
      .filter(({ address }) => tables.some((id) => address.startsWith(`${id}/`)))
      .filter(({ address }) => !untaken.includes(address))
      .map(({ address, value }): [Address, number | null] => [address, value]),
  );
}

function rows(report: typeof sample.report, tables: readonly TableId[]) {
  return tables.map((id) =>
    tableOf(report.tables, id).rows.map(({ id: row, label, block }) => `${block} ${row} ${label}`),
  );
}

describe('workbooks of the real world', () => {
  it('real-world workbooks come in more than twelve shapes', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(14);
  });

  it.each(SHAPES)(
    'a real-world workbook is read: $name',
    async ({ files, tables, refused = [], untaken = [], remarks = [] }) => {
      const given = await Promise.all(
        files.map(async ({ filename, papers }) => ({ filename, bytes: await toXlsx(...papers) })),
      );
      const document = await readGiven(given);
      expect(document.problems.map(({ place, message }) => `${place}：${message}`)).toEqual(refused);
      expect(document.tables.map(({ read }) => read.id)).toEqual(tables);
      for (const remark of remarks) expect(document.remarks).toContainEqual(expect.stringMatching(remark));
      const report = asNewReport(document);
      expect(figures(report, tables, untaken)).toEqual(figures(sample.report, tables, untaken));
      if (untaken.length === 0) expect(rows(report, tables)).toEqual(rows(sample.report, tables));
    },
  );

  it('a table without a unit waits for a person to set it', async () => {
    const base = paper('公开05');
    const unsaid = {
      ...base,
      rows: base.rows.map((row) => row.map((value) => (value === '单位：万元' ? null : value))),
    };
    const document = await readGiven([{ filename: '决算.xlsx', bytes: await toXlsx(unsaid) }]);
    expect(document.problems.map(({ message }) => message)).toEqual([
      '没有找到“单位：元”或“单位：万元”，请选择金额单位',
    ]);
    expect(
      document.tables[0]?.read.rows.every(({ cells }) =>
        Object.values(cells).every(({ amount }) => amount === null),
      ),
    ).toBe(true);
  });

  it.skipIf(!HAS_LIBREOFFICE).each(['xls', 'xlsx'] as const)(
    'saved by LibreOffice as .%s (skipped without soffice)',
    { timeout: 120_000 },
    async (format) => {
      const tables = sample.pack.tables.map(({ id }) => id);
      const hidden = { ...paper('公开03'), hidden: [8] };
      const papers = tables.map((id) => (id === '公开03' ? hidden : paper(id)));
      const bytes = await throughLibreOffice(await toXlsx(...papers), format);
      const document = await readGiven([{ filename: `决算.${format}`, bytes }]);
      expect(document.problems).toEqual([]);
      expect(document.remarks).toEqual(['公开03 第 9 行是隐藏的，也读入了']);
      const report = asNewReport(document);
      expect(figures(report, tables)).toEqual(figures(sample.report, tables));
      expect(rows(report, tables)).toEqual(rows(sample.report, tables));
    },
  );
});
