import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '#main/app';
import { writeHandover } from '#main/exports/make/handover';
import { packing } from '#main/imports/apart/reading';
import { readFiles } from '#main/imports/read-files';
import type { Method } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { damagedBytes, damagedText, sealed } from './damaged.ts';
import { FUZZ_CASES, type FuzzCase, inputFor } from './shaped-input.ts';
import { CASES, TIMEOUT, tame } from './tame.ts';
import { wholeFiles } from './whole-files.ts';

/** Calls before the services are restarted: reports, steps and backups would otherwise accumulate. */
const CALLS_OF_ONE = 500;
const sample = readCase(SAMPLE);
const { xlsx, docx } = await wholeFiles();

/** Writing whole files is slow, and tested with the writers: here their inputs name no report. */
const WRITERS = /^(publish|handover\.export|imports\.publishCheck)/;

/** Ids count up from 1 in each new database: the sample is report 1, the workbook read is import 2. */
const REPORT = '1';
const IMPORT = '2';

interface Services {
  readonly dispatch: Call;
  close(): void;
}

/** A folder with the data file of a changed sample; the services over it have given this many ids. */
async function begin(folder: string): Promise<number> {
  const { dispatch, close, given } = open(folder, 0);
  await must(dispatch('transcription.import', { filename: 'x', content: sample.text }));
  await must(
    dispatch('report.edit', {
      report: REPORT,
      edits: [{ kind: 'cells', cells: [{ address: '公开05/2070104/基本支出', text: '1' }] }],
    }),
  );
  close();
  return given();
}

/** The services over a new copy of that folder, with a workbook that was read. */
async function openServices(folder: string, begun: string, ids: number): Promise<Services> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(begun, folder, { recursive: true });
  const { dispatch, close } = open(folder, ids);
  const files = [{ filename: 'a.xlsx', base64: xlsx.toString('base64') }];
  await must(dispatch('imports.read', { token: 't', report: REPORT, files }));
  return { dispatch, close };
}

function open(folder: string, ids: number): Services & { given(): number } {
  let id = ids;
  const app = createApp({
    file: join(folder, 'a.db'),
    now: () => new Date(),
    newId: () => String(++id),
    who: 'fuzz',
    // a process for each would take a day; fuzz-importers.test.ts has them
    readGiven: packing(async (files, watch) => readFiles(files, watch?.starting)),
  });
  if (!app.ok) throw new Error(app.error.message);
  return { ...app.value, given: () => id };
}

/** Texts that contain a file, for methods that take one. */
const transcription = damagedText(sample.text);
const handover = fc
  .oneof(damagedBytes(Buffer.from(await writeHandover(sample.report))), transcription.map(sealed))
  .map((bytes) => ({ base64: bytes.toString('base64') }));
const FILES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'transcription.import': transcription.map((content) => ({ filename: 'a.json', content })),
  'lastYear.take': transcription.map((content) => ({
    report: REPORT,
    transcription: { filename: 'a.json', content },
  })),
  'handover.preview': handover,
  'handover.take': handover,
  'publish.trace': damagedBytes(docx).map((bytes) => ({ base64: bytes.toString('base64') })),
  'imports.read': damagedBytes(xlsx).map((bytes) => ({
    token: 't',
    report: REPORT,
    files: [{ filename: 'a.xlsx', base64: bytes.toString('base64') }],
  })),
};

function inputsOf(fuzzed: FuzzCase): fc.Arbitrary<unknown> {
  const shaped = inputFor(fuzzed, WRITERS.test(fuzzed.method) ? [] : [REPORT, REPORT, IMPORT]);
  const files = FILES[fuzzed.name];
  return files === undefined
    ? shaped
    : fc.oneof({ weight: 3, arbitrary: shaped }, { weight: 1, arbitrary: files });
}

describe('any call of a method', () => {
  const outside = lastingFolder();
  const folder = join(outside, 'a', 'b');
  const temporary = join(outside, 'tmp');
  const around = readdirSync(ROOT);
  const begun = lastingFolder();
  let services: Services;
  let ids = 0;
  let calls = 0;
  beforeAll(async () => {
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    // a program is asked for the system's fonts, which is not tested here
    vi.stubEnv('PATH', '');
    ids = await begin(begun);
  }, TIMEOUT);
  afterAll(() => void vi.unstubAllEnvs());
  beforeEach(async () => {
    services = await openServices(folder, begun, ids);
  });
  afterEach(() => services.close());

  async function call(method: Method, input: unknown): Promise<void> {
    if (++calls % CALLS_OF_ONE === 0) {
      services.close();
      services = await openServices(folder, begun, ids);
    }
    await tame(() => services.dispatch(method, input as never));
  }

  it.each(FUZZ_CASES)(
    '$name ends in an answer, and writes nowhere but beside the database',
    { timeout: TIMEOUT },
    async (fuzzed) => {
      const property = fc.asyncProperty(inputsOf(fuzzed), (input) => call(fuzzed.method, input));
      await fc.assert(property, { numRuns: CASES });
      expect(readdirSync(folder).filter((name) => !/^(a\.db|备份)/.test(name))).toEqual([]);
      expect([readdirSync(join(folder, '..')), readdirSync(temporary)]).toEqual([['b'], []]);
      expect(readdirSync(outside).toSorted()).toEqual(['a', 'tmp']);
      expect(readdirSync(ROOT)).toEqual(around);
      expect(Object.prototype).not.toHaveProperty('a');
    },
  );

  it('an unknown method ends in an answer', { timeout: TIMEOUT }, async () => {
    const property = fc.asyncProperty(fc.string(), fc.jsonValue(), (method, input) =>
      call(method as Method, input),
    );
    await fc.assert(property, { numRuns: CASES });
  });
});
