import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { PACKS } from '#shared/packs/built-in/index';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { compareReports } from '#shared/report/compare';
import { type Report, TEXT_PARTS } from '#shared/report/report';
import { TABLE_IDS } from '#shared/tables/address';
import { REFERENCE, readCase, SAMPLE } from '../support/cases.ts';
import { filledReport } from '../support/filled-report.ts';
import { asNewReport, readGiven } from './reading.ts';

/** The texts printed with the tables that differ from the template's. */
function printedWords(report: Report) {
  return TABLE_IDS.map((id) => report.tables[id].printed);
}

/** The texts of a document without a first title equal to the template's. */
function words(report: Report) {
  return TEXT_PARTS.map((part) =>
    (report.texts[part] ?? []).filter((text) => !/^第.部分 .*概况$/.test(String(text))),
  );
}

describe('the program’s own exports', () => {
  it('the published reference returns from Word without loss: every cell, every paragraph, both annexes', async () => {
    const { pack, report, computed } = readCase(REFERENCE);
    const bytes = await writeWord(publish(pack, report, computed, { numbers: true }));
    const document = await readGiven([{ filename: '公开.docx', bytes }]);
    expect(document.problems).toEqual([]);
    const back = asNewReport(document);
    expect(compareReports(report, back)).toEqual([]);
    expect(printedWords(back)).toEqual(printedWords(report));
  });

  it('the published reference returns from Excel without loss: every cell, every paragraph, both annexes', async () => {
    const { pack, report, computed } = readCase(REFERENCE);
    const bytes = await writeExcel(
      { pack, report, computed, publication: publish(pack, report, computed) },
      WORKING,
    );
    const document = await readGiven([{ filename: '公开.xlsx', bytes }]);
    expect(document.problems).toEqual([]);
    const back = asNewReport(document);
    expect(compareReports(report, back)).toEqual([]);
    expect(printedWords(back)).toEqual(printedWords(report));
  });

  it.each(['docx', 'xlsx'])('a clean department of exact 元 amounts through %s', async (kind) => {
    const { pack, report, computed } = readCase(SAMPLE);
    const publication = publish(pack, report, computed);
    const bytes =
      kind === 'docx'
        ? await writeWord(publication)
        : await writeExcel({ pack, report, computed, publication }, WORKING);
    const document = await readGiven([{ filename: `公开.${kind}`, bytes }]);
    expect(document.problems).toEqual([]);
    const back = asNewReport(document);
    const same = { texts: report.texts };
    expect(compareReports({ ...report, ...same }, { ...back, ...same })).toEqual([]);
    expect(words(back)).toEqual(words(report));
  });

  it.each(PACKS.flatMap((pack) => (['docx', 'xlsx'] as const).map((kind) => [pack.id, kind, pack] as const)))(
    'a report of %s through %s',
    async (_id, kind, pack) => {
      const report = dropRepeatedEntries(filledReport(pack), compute(pack, filledReport(pack)));
      const computed = compute(pack, report);
      const publication = publish(pack, report, computed);
      const bytes =
        kind === 'docx'
          ? await writeWord(publication)
          : await writeExcel({ pack, report, computed, publication }, WORKING);
      const document = await readGiven([{ filename: `公开.${kind}`, bytes }], pack);
      expect(document.problems).toEqual([]);
      const back = asNewReport(document, pack);
      const again = compute(pack, back);
      for (const [at, { value }] of computed.cells) expect(again.cells.get(at)?.value, at).toBe(value);
    },
  );
});
