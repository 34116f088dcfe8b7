import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { readHandover, writeHandover } from '#main/exports/handover';
import { newId } from '#main/hosts/new-id';
import { inputs, type Method } from '#shared/api/contract';
import { parseAmount } from '#shared/money/amount';
import { readTranscription } from '#shared/report/read-transcription';
import { defaultPack, readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';

const RUNS = rounds(150, 10_000);
const LONGEST_MS = 1000;
const TIMEOUT = 60_000 + RUNS * 60;
const sample = readCase(SAMPLE);

/** Runs one case: it must end within a second, with a value or one Chinese sentence. */
async function tame(run: () => unknown): Promise<void> {
  const start = performance.now();
  const result = (await run()) as { ok: boolean; error?: { message: string } };
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
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

  it('any call of any method, which writes nowhere but beside the database', {
    timeout: TIMEOUT,
  }, async () => {
    const folder = tempFolder();
    const app = createApp({ file: join(folder, 'a.db'), now: () => new Date(), newId });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    const { dispatch } = app.value;
    const imported = await dispatch('transcription.import', { filename: 'x', content: sample.text });
    const report = imported.ok ? imported.value.report : '';
    const calm = Object.keys(inputs).filter(
      (method) => !/^(publish|reports\.delete|backups|handover)/.test(method),
    );
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(report, '公开05', '公开05/2070104/基本支出', '205', '12.5', '../../x', '__proto__'),
    );
    const keys = [...new Set(Object.values(inputs).flatMap(keysOf))];
    const call = fc.tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...calm) }, { weight: 1, arbitrary: fc.string() }),
      fc.oneof(fc.dictionary(fc.constantFrom(...keys), value), fc.jsonValue()),
    );
    const property = fc.asyncProperty(call, ([method, input]) =>
      tame(() => dispatch(method as Method, input as never)),
    );
    await fc.assert(property, { numRuns: RUNS });
    expect(readdirSync(folder).filter((name) => !/^(a\.db|备份)/.test(name))).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('a');
  });
});

function keysOf(input: (typeof inputs)[Method]): readonly string[] {
  return 'shape' in input
    ? Object.keys(input.shape)
    : input.options.flatMap((each) => Object.keys(each.shape));
}
