import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { type Fen, fen, formatAmount, MAX_FEN, type MoneyUnit } from '#shared/money/amount';
import { FINAL, WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { compareReports } from '#shared/report/compare';
import { mapTables, type Report, TEXT_PARTS } from '#shared/report/report';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { gridsOf, openWorkbook, printed, shownInExcel, shownInWord } from './read-back.ts';

const sample = readCase(SAMPLE);
/** 教育部 published 64,999,264.21 万元. */
const MINISTRY = 64_999_264_210_000;

/** The sample scaled so that its largest amount is `most`, in multiples of 0.01 万元. */
function scaled(most: number, unit: MoneyUnit): Report {
  const { report, computed } = sample;
  const largest = Math.max(...[...computed.cells.values()].map(({ value }) => Math.abs(value ?? 0)));
  const factor = Math.floor(most / largest);
  const change = (amount: Fen | null) => (amount === null ? null : fen(amount * factor));
  const tables = mapTables(report.tables, (_, table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [
          column,
          { ...cell, amount: change(cell.amount), printed: null },
        ]),
      ),
    })),
  }));
  return { ...report, tables, 单位: unit };
}

/** Differences except in the texts, whose first title is printed once. */
function figuresDiffering(one: Report, other: Report) {
  return compareReports(one, other).filter(({ place }) => TEXT_PARTS.every((part) => part !== place));
}

function published(report: Report) {
  const { pack } = sample;
  const computed = compute(pack, report);
  return { pack, report, computed, publication: publish(pack, report, computed) };
}

describe.each([
  ['a ministry’s', MINISTRY, '元'],
  ['a ministry’s', MINISTRY, '万元'],
  ['the largest', MAX_FEN, '万元'],
] as const)('%s amounts (%s 分, in %s)', (_, most, unit) => {
  const of = published(scaled(most, unit));
  const grids = gridsOf(of);

  it('large amounts in Word and in both editions of Excel are exactly as printed', async () => {
    const total = of.computed.cells.get('公开01/31/决算数')?.value ?? null;
    expect(total).toBeGreaterThan(most / 2);
    const shown = grids.map(printed);
    expect(Object.values(shown[0] ?? {})).toContain(formatAmount(total, unit));
    const forms = of.pack.tables.length;
    const word = await shownInWord(await writeWord(of.publication));
    expect(word.slice(0, forms)).toEqual(shown.slice(0, forms));
    for (const marks of [FINAL, WORKING]) {
      const book = openWorkbook(await writeExcel(of, marks));
      expect(grids.map((grid) => shownInExcel(book, grid))).toEqual(shown);
    }
  });

  it('large amounts survive export to Word and Excel without loss', async () => {
    const word = await readGiven([{ filename: '公开.docx', bytes: await writeWord(of.publication) }]);
    const excel = await readGiven([{ filename: '公开.xlsx', bytes: await writeExcel(of, WORKING) }]);
    expect([word.problems, excel.problems]).toEqual([[], []]);
    expect(figuresDiffering(of.report, asNewReport(excel))).toEqual([]);
    if (unit === '元') expect(figuresDiffering(of.report, asNewReport(word))).toEqual([]);
  });
});
