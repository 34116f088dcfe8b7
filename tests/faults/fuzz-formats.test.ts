import fc from 'fast-check';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { readFiles } from '#main/imports/read-files';
import { readDocument } from '#shared/imports/document/read-document';
import { defaultPack } from '../support/cases.ts';
import { damagedBytes, damagedPart, damagedText, relinked } from './damaged.ts';
import { OTHER_FILES } from './other-files.ts';
import { rounds } from './rounds.ts';
import { CASES, TIMEOUT, tame } from './tame.ts';
import { textParts } from './whole-files.ts';

/** Each needs a process. */
const APART = rounds(6, 300);
const { html, mht, xml2003, csv, odt, ods, ofd, doc } = OTHER_FILES;
const inText = (whole: string) => damagedText(whole).map((text) => Buffer.from(text));
const inParts = async (whole: Buffer, names: RegExp) =>
  fc.oneof(
    { weight: 1, arbitrary: damagedBytes(whole) },
    { weight: 3, arbitrary: damagedPart(await textParts(whole), names) },
  );

const KINDS = [
  ['a.html', inText(html)],
  ['a.mht', inText(mht)],
  ['a.xls', inText(xml2003)],
  ['a.csv', inText(csv)],
  ['a.odt', await inParts(odt, /^content\.xml$/)],
  ['a.ods', await inParts(ods, /^content\.xml$/)],
  ['a.ofd', await inParts(ofd, /\.xml$/)],
  ['a.doc', fc.oneof(damagedBytes(doc), relinked(doc))],
] as const;

describe('files of the other formats, damaged at random', () => {
  // SheetJS prints there what it does not know
  beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());

  it.each(KINDS)('a damaged %s ends in an answer', { timeout: TIMEOUT }, async (filename, files) => {
    const recognised = async (bytes: Buffer) => {
      const read = await readFiles([{ filename, bytes }]);
      if (read.ok) readDocument(read.value, defaultPack());
      return read;
    };
    await fc.assert(
      fc.asyncProperty(files, (bytes) => tame(() => recognised(bytes))),
      { numRuns: CASES },
    );
  });

  it('damaged files in the reading process end in an answer', { timeout: TIMEOUT }, async () => {
    const read = readApart();
    const files = fc.oneof(...KINDS.map(([filename, each]) => each.map((bytes) => ({ filename, bytes }))));
    await fc.assert(
      fc.asyncProperty(files, (file) => tame(() => read([file]))),
      { numRuns: APART },
    );
  });
});
