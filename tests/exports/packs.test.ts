import { read, utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { formulaSentence } from '#shared/compute/readings';
import { plainTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import { PACKS } from '#shared/packs/built-in/index';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { tableName } from '#shared/tables/table-name';
import { filledOwnForms } from '../support/own-forms.ts';
import { validate } from './office.ts';

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('pack %s, from entry to file', (_id, pack) => {
  const report = filledOwnForms(pack);
  const computed = compute(pack, report);
  const valueAt = (at: string) => computed.cells.get(at as never)?.value ?? null;

  it('each pack computes the same totals, whatever its forms look like', () => {
    expect(valueAt('公开01/31/决算数')).toBe(valueAt('公开01/62/决算数'));
    expect(valueAt('公开03/合计/本年支出合计')).toBe(60_000_000);
    expect(valueAt('公开04/64/合计')).toBe(60_000_000);
    expect(computed.relations.filter(({ left, right }) => (left ?? 0) !== (right ?? 0))).toEqual([]);
  });

  it('a report with each pack is checked, and nothing in its forms contradicts itself', () => {
    const { findings } = checkReport(pack, report, computed);
    const grave = findings.filter(({ severity, where }) => severity === 'error' && where.table !== undefined);
    expect(grave.map(({ message }) => message)).toEqual([]);
  });

  it('lines without a printed 行次 are named by label in formulas and findings', () => {
    const prints = pack.tables.some(({ blocks }) =>
      blocks.some(({ columns }) => columns.some(({ role }) => role === 'line')),
    );
    const sentences = [...computed.cells.values()].flatMap(({ formula }) =>
      formula ? [formulaSentence(formula)] : [],
    );
    const { findings } = checkReport(
      pack,
      { ...report, tables: { ...report.tables, 公开02: { printed: {}, rows: [] } } },
      computed,
    );
    const said = [...sentences, ...findings.map(({ message }) => message)].filter((words) =>
      /第\d+(至\d+)?行/.test(words),
    );
    expect(said.length > 0).toBe(prints);
  });

  it('each pack words all its sections', () => {
    const paragraphs = plainTexts(renderTexts(report, computed)).决算情况说明;
    const headings = paragraphs.filter((text) => /^[一二三四五六七八九十]+、/.test(text));
    expect(headings).toHaveLength(pack.narrative.sections.length);
    expect(paragraphs.join('')).toMatch(/(收、支总计(均为)?|收入支出总计)60\.00万元/);
    const { findings } = checkReport(pack, report, computed);
    expect(findings.filter(({ rule }) => rule === '缺节' || rule === '文表数额')).toEqual([]);
  });

  it('each pack gives a Word document and a workbook that Office opens', async () => {
    const publication = publish(pack, report, computed, { numbers: true });
    expect(await validate(await writeWord(publication), 'document.docx')).toEqual([]);
    const bytes = await writeExcel({ publication, computed, pack, report }, WORKING);
    expect(await validate(bytes, 'workbook.xlsx')).toEqual([]);
    const book: WorkBook = read(bytes);
    expect(book.SheetNames).toEqual(expect.arrayContaining(pack.tables.map(tableName)));
    const said = [
      JSON.stringify(Object.values(book.Sheets).map((sheet) => utils.sheet_to_json(sheet, { header: 1 }))),
      ...book.SheetNames,
      ...checkReport(pack, report, computed).findings.map(({ message }) => message),
    ].join('\n');
    expect(/公开0\d/.test(said)).toBe(pack.tables.every(({ number }) => number !== ''));
  });

  it('a transcription with each pack is exported and imported unchanged', () => {
    const file = writeTranscription(report, pack, (at) => valueAt(at));
    const back = readWithoutRepeats(file, report.id);
    if (!back.ok) throw new Error(back.error.message);
    expect(back.value.report.pack).toBe(pack.id);
    const again = compute(pack, back.value.report);
    for (const [at, { value }] of computed.cells) expect(again.cells.get(at)?.value, at).toBe(value);
  });
});
