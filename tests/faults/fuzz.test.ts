import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#main/app';
import { readHandover, writeHandover } from '#main/exports/handover';
import { newId } from '#main/hosts/new-id';
import { readFiles } from '#main/imports/read-files';
import { inputs, type Method } from '#shared/api/contract';
import { readDocument } from '#shared/imports/read-document';
import type { SheetCell } from '#shared/imports/sheet';
import { parseAmount } from '#shared/money/amount';
import { readTranscription } from '#shared/report/read-transcription';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { defaultPack, readCase, SAMPLE } from '../support/cases.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';
import { inputFor } from './shaped-input.ts';

const RUNS = rounds(150, 10_000);
const LONGEST_MS = 1000;
const TIMEOUT = 60_000 + RUNS * 60;
const CALLS = rounds(30, 10_000);
const sample = readCase(SAMPLE);

/** Writing whole files takes its time, and is tested with the writers: here their inputs are wrong ones. */
const SLOW = /^(publish|handover\.export|backups\.(create|restore))/;
/** Methods that take the report away come last. */
const METHODS = (Object.keys(inputs) as Method[]).toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));

function isLast(method: Method): boolean {
  return method === 'reports.delete';
}

/** The services over a database of their own, with the sample in it. */
async function openServices(file: string) {
  const app = createApp({ file, now: () => new Date(), newId, who: 'fuzz' });
  if (!app.ok) throw new Error(app.error.message);
  const { dispatch, close } = app.value;
  const imported = await dispatch('transcription.import', { filename: 'x', content: sample.text });
  if (!imported.ok) throw new Error(imported.error.message);
  return { dispatch, close, report: imported.value.report };
}

/** Runs one case: it must end within a second of work, with a value or one Chinese sentence. */
async function tame(run: () => unknown): Promise<void> {
  const start = process.cpuUsage();
  const result = (await run()) as { ok: boolean; error?: { message: string } };
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  if (!result.ok) expect(result.error?.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
}

/** A JSON text with some of its characters replaced, cut or doubled. */
const damagedJson = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(sample.text.length), fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(40)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([changes]) =>
    changes.reduce((text, [at, put, cut]) => text.slice(0, at) + put + text.slice(at + cut), sample.text),
  );

/** A transcription with parts of it replaced by any JSON value. */
const wildTranscription = fc
  .tuple(fc.constantFrom(...Object.keys(JSON.parse(sample.text))), fc.jsonValue({ maxDepth: 4 }))
  .map(([key, value]) => JSON.stringify({ ...JSON.parse(sample.text), [key]: value }));

/** Some bytes of a file replaced. */
function damaged(whole: Buffer) {
  return fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((bytes) => {
      const copy = Buffer.from(whole);
      for (const [at, byte] of bytes) copy[at] = byte;
      return copy;
    });
}

/** Files read and recognised as an import does. */
function recognised(filename: string, bytes: Uint8Array) {
  const read = readFiles([{ filename, bytes }]);
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

describe('any input ends in an answer', () => {
  it('a damaged workbook or document', { timeout: TIMEOUT }, async () => {
    const book = Buffer.from(await toXlsx(paper('公开05')));
    const files = fc.oneof(
      damaged(book).map((bytes) => ['a.xlsx', bytes] as const),
      damaged(book).map((bytes) => ['a.docx', bytes] as const),
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => ['a.txt', bytes] as const),
    );
    const property = fc.asyncProperty(files, ([name, bytes]) => tame(() => recognised(name, bytes)));
    await fc.assert(property, { numRuns: RUNS });
  });

  it('any sheet of cells, and any lines of text', { timeout: TIMEOUT }, () => {
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
            { ...head, kind: 'workbook', sheets: [made], paragraphs: [] },
            { ...head, kind: 'text', sheets: [], paragraphs },
          ],
          defaultPack(),
        );
        return read.tables.every((table) => table.read.rows.every((row) => row.id !== ''));
      }),
      { numRuns: RUNS },
    );
  });

  it('a damaged transcription', { timeout: TIMEOUT }, async () => {
    const property = fc.asyncProperty(fc.oneof(damagedJson, wildTranscription, fc.json()), (content) =>
      tame(() => readTranscription(content, { id: 'x', pack: defaultPack() })),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('a damaged handover file', { timeout: TIMEOUT }, async () => {
    const whole = Buffer.from(await writeHandover(sample.report));
    const property = fc.asyncProperty(fc.oneof(damaged(whole), fc.uint8Array({ maxLength: 2000 })), (bytes) =>
      tame(() => readHandover(bytes)),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('any text for an amount', () => {
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
      { numRuns: RUNS },
    );
  });

  describe('any call, which writes nowhere but beside the database', () => {
    const folder = lastingFolder();
    let services: Awaited<ReturnType<typeof openServices>>;
    beforeAll(async () => {
      services = await openServices(join(folder, 'a.db'));
    });
    afterAll(() => services.close());

    it.each(METHODS)('%s', { timeout: TIMEOUT }, async (method) => {
      const property = fc.asyncProperty(
        inputFor(method, SLOW.test(method) ? [] : [services.report]),
        (input) => tame(() => services.dispatch(method, input as never)),
      );
      await fc.assert(property, { numRuns: CALLS });
      expect(readdirSync(folder).filter((name) => !/^(a\.db|备份)/.test(name))).toEqual([]);
      expect(Object.prototype).not.toHaveProperty('a');
    });

    it('a method that is not there', { timeout: TIMEOUT }, async () => {
      const property = fc.asyncProperty(fc.string(), fc.jsonValue(), (method, input) =>
        tame(() => services.dispatch(method as Method, input as never)),
      );
      await fc.assert(property, { numRuns: RUNS });
    });
  });
});
