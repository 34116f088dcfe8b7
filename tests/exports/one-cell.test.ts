import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { fen } from '#shared/money/amount';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { WORKING } from '#shared/publication/editions/edition';
import { mapTables, type Report } from '#shared/report/report';
import { REFERENCE_FACTS, REFERENCE_REASONS } from '../cases/narrative/reference-facts.ts';
import { type Published, publishReference } from '../publication/reference.ts';
import { openWorkbook } from './read-back.ts';
import { wordParagraphs } from './word-text.ts';

/** The published document, worded by the template. */
const worded = (report: Report): Report => ({
  ...report,
  texts: { 部门概况: null, 决算情况说明: null, 名词解释: null },
  facts: REFERENCE_FACTS,
  reasons: REFERENCE_REASONS,
});

/** 办公费 of 公开06 typed over. */
const typedOver = (report: Report): Report => ({
  ...worded(report),
  tables: mapTables(report.tables, (id, table) => ({
    ...table,
    rows: table.rows.map((row) =>
      id === '公开06' && row.id === '30201'
        ? { ...row, cells: { ...row.cells, 决算数: { amount: fen(9_110_000), printed: null } } }
        : row,
    ),
  })),
});

const before = publishReference(worded);
const after = publishReference(typedOver);

/** Addresses whose figure changed. */
const changed = new Set(
  [...after.computed.cells]
    .filter(([at, { value }]) => before.computed.cells.get(at)?.value !== value)
    .map(([at]): string => at),
);

async function sentences({ publication }: Published): Promise<readonly string[]> {
  const paragraphs = await wordParagraphs(await writeWord(publication));
  return paragraphs.filter(({ text }) => text.length > 20 && !text.includes('\t')).map(({ text }) => text);
}

describe('one typed cell', () => {
  it('one typed cell changes in Word exactly the sentences that cite it', async () => {
    const [old, now] = [await sentences(before), await sentences(after)];
    expect(now).toHaveLength(old.length);
    const citing = renderTexts(after.report, after.computed).决算情况说明.filter(({ runs }) =>
      runs.some(({ references }) => references.some((reference) => changed.has(reference))),
    );
    expect(citing.map(({ key }) => key)).toEqual(['六/基本支出']);
    expect(now.filter((text, at) => text !== old[at])).toEqual(citing.map(({ text }) => text));
  });

  it('one typed cell changes in Excel exactly the cells computed from it', async () => {
    const books = [
      openWorkbook(await writeExcel(before, WORKING)),
      openWorkbook(await writeExcel(after, WORKING)),
    ];
    const sheets = books.map((book) =>
      utils.sheet_to_json<string[]>(book.Sheets.公开06 ?? {}, { header: 1 }),
    );
    const different = (sheets[1] ?? []).flatMap((row, at) =>
      row.flatMap((text, column) => (text === sheets[0]?.[at]?.[column] ? [] : [text])),
    );
    expect(changed.size).toBeGreaterThan(1);
    expect(different).toHaveLength(changed.size);
    for (const name of ['公开05', '公开09', '附件2'])
      expect(books[1]?.Sheets[name]).toEqual(books[0]?.Sheets[name]);
  });
});
