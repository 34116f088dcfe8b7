import { read, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { CompoundFile } from '#main/imports/containers/compound';
import { readFiles } from '#main/imports/read-files';
import { paper } from './fixtures/shapes.ts';
import { toXlsx } from './fixtures/workbook.ts';

const SECTOR = 512;
const book = read(await toXlsx(paper('公开05'), paper('公开06'), paper('公开01')), { type: 'array' });
const whole = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
/** Position of the list of sector links. */
const LINKS = (whole.readUInt32LE(76) + 1) * SECTOR;
const linkOf = (sector: number) => LINKS + 4 * sector;
const directory = whole.readUInt32LE(48);
const workbook = startOf('Workbook');

/** The first sector of a stream, from its entry in the directory. */
function startOf(name: string): number {
  const entry = whole.indexOf(Buffer.from(name, 'utf16le'), (directory + 1) * SECTOR);
  return whole.readUInt32LE(entry + 116);
}

type Change = readonly [place: number, value: number];

function changed(...changes: readonly Change[]): Buffer {
  const copy = Buffer.from(whole);
  for (const [place, value] of changes) copy.writeUInt32LE(value, place);
  return copy;
}

/** Sector 0 as a further sector of the list, followed by itself. */
const LIST_IN_A_CIRCLE: readonly Change[] = [
  [68, 0],
  [2 * SECTOR - 4, 0],
];

/** The same, but none of them names a sector of the list: nothing is found, round after round. */
const EMPTY_LIST_IN_A_CIRCLE: readonly Change[] = [
  [68, 0],
  ...Array.from({ length: SECTOR / 4 - 1 }, (_, at): Change => [SECTOR + 4 * at, 0xffffffff]),
  [2 * SECTOR - 4, 0],
];

describe('an old workbook', () => {
  it('an old workbook with valid chains is read', async () => {
    expect(new CompoundFile(whole).read('Workbook')?.length).toBeGreaterThan(4096);
    expect(await readFiles([{ filename: 'a.xls', bytes: whole }])).toMatchObject({ ok: true });
  });

  it.each([
    ['its stream leads back to its start', [[linkOf(workbook + 1), workbook]]],
    ['a sector of its stream leads to itself', [[linkOf(workbook + 2), workbook + 2]]],
    ['its directory leads to itself', [[linkOf(directory), directory]]],
    ['its stream leads out of the file', [[linkOf(workbook + 1), 1_000_000]]],
    ['its list of chains goes on in a circle', LIST_IN_A_CIRCLE],
    ['its list of chains goes on in a circle and says nothing', EMPTY_LIST_IN_A_CIRCLE],
    ['its list of chains lies out of the file', [[76, 1_000_000]]],
    ['its sectors are smaller than any', [[30, 0x0001_0000]]],
  ] as readonly (readonly [string, readonly Change[]])[])('is refused where %s', async (_, changes) => {
    expect(await readFiles([{ filename: 'a.xls', bytes: changed(...changes) }])).toEqual({
      ok: false,
      error: {
        code: 'input',
        message: '“a.xls”：文件不完整或已损坏，无法读取；请用 Excel 或 WPS 打开后另存，再导入',
      },
    });
  });
});
