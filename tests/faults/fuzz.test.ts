import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#main/app';
import { readHandover, writeHandover } from '#main/exports/handover';
import { newId } from '#main/hosts/new-id';
import { inputs, type Method } from '#shared/api/contract';
import { parseAmount } from '#shared/money/amount';
import { readTranscription } from '#shared/report/read-transcription';
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

describe('any input ends in an answer', () => {
  it('a damaged transcription', { timeout: TIMEOUT }, async () => {
    const property = fc.asyncProperty(fc.oneof(damagedJson, wildTranscription, fc.json()), (content) =>
      tame(() => readTranscription(content, { id: 'x', pack: defaultPack() })),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('a damaged handover file', { timeout: TIMEOUT }, async () => {
    const whole = Buffer.from(await writeHandover(sample.report));
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((bytes) => {
        const copy = Buffer.from(whole);
        for (const [at, byte] of bytes) copy[at] = byte;
        return copy;
      });
    const property = fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 2000 })), (bytes) =>
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
