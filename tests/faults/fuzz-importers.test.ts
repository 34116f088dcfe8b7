import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { readApart } from '#main/imports/apart/read-apart';
import { readFiles } from '#main/imports/read-files';
import { readTracedWord } from '#main/imports/traced/traced-word';
import { readDocument } from '#shared/imports/document/read-document';
import type { SheetCell } from '#shared/imports/source/sheet';
import { parseAmount } from '#shared/money/amount';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { defaultPack, readCase, SAMPLE } from '../support/cases.ts';
import { damagedBytes, damagedPart, damagedText, relinked, sealed } from './damaged.ts';
import { rounds } from './rounds.ts';
import { CASES, TIMEOUT, tame } from './tame.ts';
import { textParts, wholeFiles } from './whole-files.ts';

/** Each needs a process. */
const APART = rounds(5, 500);
const sample = readCase(SAMPLE);
const { xlsx, xls, docx, pdf } = await wholeFiles();
const CELLS = /^xl\/(workbook|styles|sharedStrings|worksheets\/.*|_rels\/.*)|^\[Content/;

const workbooks = fc.oneof(damagedBytes(xlsx), damagedPart(await textParts(xlsx), CELLS));
const oldWorkbooks = fc.oneof(damagedBytes(xls), relinked(xls));
const documents = fc.oneof(
  { weight: 1, arbitrary: damagedBytes(docx) },
  { weight: 3, arbitrary: damagedPart(await textParts(docx), /^(word\/document|customXml\/item1)\.xml$/) },
);
const pages = damagedBytes(pdf);
const texts = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  damagedText(
    JSON.stringify(sample.report.texts, null, 1)
      .replace(/[",[\]{}]/g, '')
      .slice(0, 8000),
  ).map((text) => Buffer.from(text)),
);

/** Files read and recognised like an import. */
async function recognised(filename: string, bytes: Uint8Array) {
  const read = await readFiles([{ filename, bytes }]);
  if (read.ok) readDocument(read.value, defaultPack());
  return read;
}

const sheetWord = fc.oneof(
  fc.constantFrom(
    '合计',
    '科目编码',
    '科目名称',
    '基本支出',
    '项目支出',
    '小计',
    '栏次',
    '公开05表',
    '单位：元',
    '类',
    '款',
    '项',
  ),
  fc.constantFrom('205', '2050299', '1', '2', '12.5', '注：', '__proto__', '一、教育支出', '37'),
  fc.string({ maxLength: 6 }),
);
const wildRow = fc.array(fc.option(sheetWord.map((text): SheetCell => ({ text }))), { maxLength: 12 });
const wildSpan = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(2_000_000), fc.nat(20_000))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

/** A transcription with parts of it replaced by any JSON value. */
const wildTranscription = fc
  .tuple(fc.constantFrom(...Object.keys(JSON.parse(sample.text))), fc.jsonValue({ maxDepth: 4 }))
  .map(([key, value]) => JSON.stringify({ ...JSON.parse(sample.text), [key]: value }));

describe('files damaged at random', () => {
  // SheetJS prints there which records it does not know
  beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());

  it.each([
    ['a.xlsx', workbooks],
    ['a.xls', oldWorkbooks],
    ['a.docx', documents],
    ['a.pdf', pages],
    ['a.txt', texts],
  ] as const)('a damaged %s', { timeout: TIMEOUT }, async (name, files) => {
    const property = fc.asyncProperty(files, (bytes) => tame(() => recognised(name, bytes)));
    await fc.assert(property, { numRuns: CASES });
  });

  it('damaged files in the reading process end in an answer', { timeout: TIMEOUT }, async () => {
    const read = readApart();
    const files = fc.oneof(
      workbooks.map((bytes) => ({ filename: 'a.xlsx', bytes })),
      oldWorkbooks.map((bytes) => ({ filename: 'a.xls', bytes })),
      documents.map((bytes) => ({ filename: 'a.docx', bytes })),
      pages.map((bytes) => ({ filename: 'a.pdf', bytes })),
    );
    const property = fc.asyncProperty(files, (file) => tame(() => read([file])));
    await fc.assert(property, { numRuns: APART });
  });

  it('a damaged Word file of the program is traced with an answer', { timeout: TIMEOUT }, async () => {
    const property = fc.asyncProperty(documents, (bytes) => tame(() => readTracedWord(bytes)));
    await fc.assert(property, { numRuns: CASES });
  });

  it('any sheet of cells, and any lines of text, end in an answer', { timeout: TIMEOUT }, () => {
    const sheet = fc.record({
      rows: fc.array(wildRow, { maxLength: 30 }),
      merges: fc.array(wildSpan, { maxLength: 4 }),
    });
    const lines = fc.array(
      fc.array(sheetWord, { maxLength: 8 }).map((words) => words.join(' ')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(sheet, lines, (cells, paragraphs) => {
        const made = { ...cells, file: 'a', name: 'b', naming: 'A1', lead: 0, hiddenRows: [] } as const;
        const head = { file: 'a', remarks: [] };
        const read = readDocument(
          [
            { ...head, kind: 'workbook', blocks: [{ kind: 'sheet', sheet: made }] },
            {
              ...head,
              kind: 'text',
              blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, page: null })),
            },
          ],
          defaultPack(),
        );
        return read.tables.every((table) => table.read.rows.every((row) => row.id !== ''));
      }),
      { numRuns: CASES },
    );
  });

  it('a damaged transcription ends in an answer', { timeout: TIMEOUT }, async () => {
    const property = fc.asyncProperty(
      fc.oneof(damagedText(sample.text), wildTranscription, fc.json()),
      (content) => tame(() => readTranscription(content, 'x')),
    );
    await fc.assert(property, { numRuns: CASES });
  });

  it('a damaged handover file ends in an answer', { timeout: TIMEOUT }, async () => {
    const whole = Buffer.from(await writeHandover(sample.report));
    const files = fc.oneof(
      damagedBytes(whole),
      damagedText(JSON.stringify(sample.report)).map(sealed),
      fc.json().map(sealed),
    );
    const property = fc.asyncProperty(files, (bytes) => tame(() => readHandover(bytes)));
    await fc.assert(property, { numRuns: CASES });
  });

  it('any text for an amount ends in an answer', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\d０-９.,，()（）￥¥元万+-]{0,40}$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('元' as const, '万元' as const), (typed, unit) => {
        const read = parseAmount(typed, unit);
        return read.ok
          ? read.value === null || Number.isSafeInteger(read.value)
          : /[\u4e00-\u9fff]/.test(read.error.message);
      }),
      { numRuns: CASES },
    );
  });

  it('no input changes a prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('a');
  });
});
