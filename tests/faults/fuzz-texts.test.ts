import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '#main/app';
import { writeHandover } from '#main/exports/make/handover';
import { writePackFile } from '#main/exports/make/pack-file';
import { packing } from '#main/imports/apart/reading';
import { readFiles } from '#main/imports/read-files';
import { writePack } from '#shared/packs/write-pack';
import type { Report } from '#shared/report/report';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { withFreeForms } from '../support/free-forms.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';
import { FUZZ_CASES, type FuzzCase, textInputFor } from './shaped-input.ts';
import { TIMEOUT } from './tame.ts';

const CASES = rounds(15, 10_000);
/** Calls between two reopenings, and before the data file is created again. */
const CALLS_OF_ONE = 50;
const CALLS_OF_FILE = 100;

/** Writing whole files is slow, and changes no report. */
const WRITERS = /^(publish|handover\.export|checks\.publish|imports\.publish|fonts)/;

/** Halves of pairs, combining marks and invisible characters, besides what people type. */
const PIECES = [
  '\ud83d',
  '\udf00',
  '\udbff',
  '🙂',
  'e\u0301',
  '\u0000',
  '\u001f',
  '\u0085',
  '\ufffe',
  '\ufeff',
];
const MORE = [
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\r\n',
  '\n',
  '\t',
  ' ',
  '甲',
  'a',
  '\u{10ffff}',
  '\ufffd',
];
const mixed = fc.array(fc.constantFrom(...PIECES, ...MORE), { minLength: 1, maxLength: 12 });
/** Repeated no further than needed: a part of a longer text would keep all of it in memory. */
const long = (length: number) =>
  mixed.map((pieces) => {
    const one = pieces.join('');
    return one.repeat(Math.ceil(length / one.length)).slice(0, length);
  });
const text = fc.oneof(
  { weight: 20, arbitrary: mixed.map((pieces) => pieces.join('')) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: long(20_000) },
  { weight: 1, arbitrary: long(100_000) },
);

const REPORT = '1';
const WORDS = [REPORT, REPORT, REPORT, 'henan-2023', '公开05', '2070104', '公开05/2070104/基本支出', '12.5'];
const KEYS = ['收入支出总体情况', '三公经费/增减原因', '体检/x'];

const sample = readCase(SAMPLE);

/** The sample with arbitrary texts, as imported from a file. */
const strange = fc.tuple(text, text, text).map(([name, words, label]): Report => {
  const [first, ...others] = sample.report.tables.公开05.rows;
  const rows = first === undefined ? others : [{ ...first, label: label.slice(0, 200) }, ...others];
  const tables = { ...sample.report.tables, 公开05: { ...sample.report.tables.公开05, rows } };
  const reasons = { 一: words.slice(0, 20_000), [name.slice(0, 200) || '二']: '因为' };
  return { ...sample.report, 部门: name.slice(0, 190) || '局', 说明: words.slice(0, 4000), reasons, tables };
});
const transcription = fc.tuple(text, text).map(([name, words]) => {
  const file = { ...JSON.parse(sample.text), 部门: name.slice(0, 190) || '局', 说明: words.slice(0, 4000) };
  return { filename: name.slice(0, 300), content: JSON.stringify(file) };
});
const handover = strange.map(async (report) => ({
  base64: Buffer.from(await writeHandover(report)).toString('base64'),
}));
const lastYear = transcription.map(({ filename, content }) => {
  const file = { ...JSON.parse(content), 部门: sample.report.部门, 年度: sample.report.年度 - 1 };
  return { report: REPORT, transcription: { filename, content: JSON.stringify(file) } };
});
/** An own pack with arbitrary words. */
const pack = fc.tuple(text, text).map(([name, words]) => ({
  ...withFreeForms,
  title: `模板${name.slice(0, 190)}`,
  place: name.slice(0, 50),
  tables: withFreeForms.tables.map((table) => ({ ...table, note: words.slice(0, 3_900) })),
}));
const packFile = pack.map(async (each) => ({
  base64: Buffer.from(await writePackFile(each)).toString('base64'),
  replace: true,
}));
const add = fc.tuple(text, fc.integer({ min: 2_010_000, max: 2_299_999 })).map(([name, code]) => ({
  kind: 'addRows',
  tables: ['公开05'],
  subjects: [{ code: String(code), name: name.slice(0, 200) }],
}));
const reason = fc
  .tuple(fc.constantFrom(...KEYS), text)
  .map(([key, words]) => ({ kind: 'reason', key, words: words.slice(0, 20_000) }));
const paragraphs = fc.array(text, { maxLength: 3 }).map((all) => ({
  kind: 'text',
  part: '决算情况说明',
  paragraphs: all.map((each) => each.slice(0, 20_000)),
}));
const asEdit = (edit: fc.Arbitrary<unknown>) => edit.map((each) => ({ report: REPORT, edits: [each] }));
const FILES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'lastYear.take': lastYear,
  'report.edit addRows': asEdit(add),
  'report.edit reason': asEdit(reason),
  'report.edit text': asEdit(paragraphs),
  'transcription.import': transcription,
  'handover.take': handover,
  'handover.preview': handover,
  'packs.add': packFile,
  'packs.put': pack.map((each) => ({ content: writePack(each) })),
};

function inputsOf(fuzzed: FuzzCase): fc.Arbitrary<unknown> {
  const shaped = textInputFor(fuzzed, WRITERS.test(fuzzed.method) ? ['x'] : WORDS, text);
  const files = FILES[fuzzed.name];
  return files === undefined ? shaped : fc.oneof(shaped, files);
}

describe('acknowledged texts with any characters', () => {
  const around = lastingFolder();
  const [folder, begun] = [join(around, 'data'), join(around, 'begun')];
  const file = join(folder, 'a.db');
  let app: App;
  let calls = 0;
  let opened = 0;
  let [id, idsOfBegun] = [0, 0];
  beforeAll(async () => {
    vi.stubEnv('PATH', '');
    open();
    await must(app.dispatch('transcription.import', { filename: 'x', content: sample.text }));
    app.close();
    idsOfBegun = id;
    cpSync(folder, begun, { recursive: true });
  });
  afterAll(() => void vi.unstubAllEnvs());

  function open(): void {
    const made = createApp({
      file,
      now: () => new Date(),
      newId: () => String(++id),
      who: '测试',
      readGiven: packing(async (files) => readFiles(files)),
    });
    if (!made.ok) throw new Error(made.error.message);
    app = made.value;
  }

  function startAfresh(): void {
    rmSync(folder, { recursive: true, force: true });
    cpSync(begun, folder, { recursive: true });
    id = idsOfBegun;
    open();
  }

  /** Every report as opened, the removed ones by name. */
  async function standing(): Promise<readonly unknown[]> {
    const listed = await must(app.dispatch('reports.list', {}));
    const reports: unknown[] = [];
    for (const each of listed) reports.push(await must(app.dispatch('reports.open', { report: each.id })));
    opened += reports.length;
    const removed = await must(app.dispatch('reports.deleted', {}));
    const settings = await must(app.dispatch('settings.read', {}));
    const log = await must(app.dispatch('history.list', { report: REPORT, limit: 1000 }));
    return [reports, removed, settings, await choices(), log];
  }

  /** What stands beside the reports: their place and state, own packs, the letterhead, the bureau. */
  async function choices(): Promise<unknown> {
    const packs = (await must(app.dispatch('packs.list', {}))).filter(({ origin }) => origin !== 'program');
    const contents: unknown[] = [];
    for (const { id: own } of packs) contents.push(await must(app.dispatch('packs.get', { pack: own })));
    const desk = await must(app.dispatch('desk.list', {}));
    const letterhead = await must(app.dispatch('letterhead.read', {}));
    return { packs, contents, desk, letterhead, bureau: await must(app.dispatch('bureau.linked', {})) };
  }

  async function reopenAndCompare(): Promise<void> {
    const before = await standing();
    app.close();
    open();
    expect(await standing()).toEqual(before);
    expect(textsOf(before.slice(0, 4)).filter((each) => FORBIDDEN.test(each))).toEqual([]);
  }

  it.each(FUZZ_CASES)(
    'what $name acknowledges loads again, equal',
    { timeout: TIMEOUT * 2 },
    async (fuzzed) => {
      startAfresh();
      const property = fc.asyncProperty(inputsOf(fuzzed), async (given) => {
        if (++calls % CALLS_OF_FILE === 0) {
          app.close();
          startAfresh();
        }
        await app.dispatch(fuzzed.method, (await given) as never);
        if (calls % CALLS_OF_ONE === 0) await reopenAndCompare();
      });
      try {
        await fc.assert(property, { numRuns: CASES });
        await reopenAndCompare();
        expect(opened).toBeGreaterThan(0);
      } finally {
        app.close();
      }
    },
  );
});

const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}
