import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readPackFile, writePackFile } from '#main/exports/make/pack-file';
import { packProblems } from '#shared/narrative/pack-problems';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { type Result, success } from '#shared/result';
import { rawZip } from '../imports/fixtures/raw-zip.ts';
import { withFreeForms } from '../support/free-forms.ts';
import { damagedBytes, damagedText } from './damaged.ts';
import { CASES, TIMEOUT, tame } from './tame.ts';

const whole = Buffer.from(await writePackFile(withFreeForms));
const content = JSON.stringify(writePack(withFreeForms));

/** A correctly sealed pack file with any content. */
function sealed(text: string): Buffer {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const manifest = JSON.stringify({ format: 1, id: '甲', title: '甲', year: 2024, sha256 });
  return Buffer.from(
    rawZip({ name: 'manifest.json', content: manifest }, { name: 'pack.json', content: text }),
  );
}

/** The paths of all values in the content. */
const places = paths(JSON.parse(content));

function paths(
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => paths(each, [...at, key]))];
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? withValue(each, rest, put) : each));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withValue(record[key], rest, put) };
}

/** One value of any type in place of another, anywhere. */
const wrongValues = fc
  .tuple(
    fc.constantFrom(...places),
    fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        '__proto__',
        '公开99',
        '{{',
        '{{公开01/1/决算数',
        -1,
        1e300,
        20_000,
        '../..',
        '(((((((((',
      ),
    ),
  )
  .map(([at, put]) => JSON.stringify(withValue(JSON.parse(content), at, put)));

/** Reads a pack and, if that succeeds, does everything the window does with it at once. */
async function taken(bytes: Buffer): Promise<Result<unknown>> {
  const read = await readPackFile(bytes);
  if (!read.ok) return read;
  packProblems(read.value);
  return readPack(writePack(read.value));
}

describe('a damaged pack file ends in an answer', () => {
  it.each([
    ['damaged bytes', damagedBytes(whole)],
    ['a damaged text, sealed', damagedText(content).map(sealed)],
    ['a value of another kind, sealed', wrongValues.map(sealed)],
    ['any JSON, sealed', fc.json().map(sealed)],
  ] as const)('%s', { timeout: TIMEOUT }, async (_name, files) => {
    await fc.assert(
      fc.asyncProperty(files, (bytes) => tame(() => taken(bytes))),
      { numRuns: CASES },
    );
  });

  it('an undamaged pack file is accepted', async () => {
    await tame(async () => ((await taken(whole)).ok ? success({}) : Promise.reject(new Error('refused'))));
  });
});
